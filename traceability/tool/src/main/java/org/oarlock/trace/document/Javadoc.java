package org.oarlock.trace.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** What the sources say of a class or package in their Javadoc, without its block tags. */
final class Javadoc {

  private static final String SOURCES = "src/main/java/";
  private static final String PACKAGE = "/package-info";
  private static final String JAVA = ".java";
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  private final SourceTree tree;
  private final Map<String, String> files = new HashMap<>();

  Javadoc(SourceTree tree) {
    this.tree = tree;
    for (String file : tree.files()) {
      int at = file.indexOf(SOURCES);
      if (at >= 0 && file.endsWith(JAVA)) {
        files.put(file.substring(at + SOURCES.length(), file.length() - JAVA.length()), file);
      }
    }
  }

  /**
   * As Markdown; nothing if there is no such source, or no words in it.
   *
   * @param name fully qualified, of a class or a package
   */
  Optional<String> of(String name) throws Unreadable {
    String path = name.replace('.', '/').replaceFirst("[#$].*", "");
    String type = path.substring(path.lastIndexOf('/') + 1);
    if (files.containsKey(path)) {
      return comment(
          tree.text(files.get(path)),
          Pattern.compile(
              "(?m)^[a-z -]*\\b(class|interface|record|enum) " + Pattern.quote(type) + "\\b"));
    }
    return files.containsKey(path + PACKAGE)
        ? comment(tree.text(files.get(path + PACKAGE)), Pattern.compile("(?m)^package "))
        : Optional.empty();
  }

  /** Nothing but imports, annotations and modifiers stands between them at the top of a file. */
  private static Optional<String> comment(String source, Pattern declared) {
    Matcher at = declared.matcher(source);
    if (!at.find()) {
      return Optional.empty();
    }
    return COMMENT
        .matcher(source.substring(0, at.start()))
        .results()
        .reduce((first, second) -> second)
        .map(found -> plain(found.group(1)))
        .filter(words -> !words.isEmpty());
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("(?m)^[ \\t]*\\*? ?", "")
        .replaceFirst("(?ms)^@\\w.*", "")
        .replaceAll("\\{@(?:code|literal)\\s+([^}]*)\\}", "`$1`")
        .replaceAll("\\{@link(?:plain)?\\s+(?:[^}\\s]*\\s+)?#?([^}]*)\\}", "$1")
        .replaceAll("<p>", "\n\n")
        .replaceAll("<li>", "\n- ")
        .replaceAll("</?[a-zA-Z][^>]*>", "")
        .strip();
  }
}
