package org.oarlock.trace.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Where templates stand: those of the repository win over those that the tool brings along. */
@Implements("SRS-3402")
public final class TemplateFiles {

  /** Where a repository keeps its own. */
  public static final String FOLDER = "traceability/templates";

  private static final String MARKDOWN = ".md";

  private TemplateFiles() {}

  /** A template for each document. */
  static List<Template> read(SourceTree tree, String folder) throws IOException, Unreadable {
    List<String> names = Arrays.stream(Compiled.values()).map(Compiled::file).toList();
    for (String file : tree.below(folder)) {
      String name = file.substring(folder.length() + 1);
      if (name.endsWith(MARKDOWN)) {
        String bare = name.substring(0, name.length() - MARKDOWN.length());
        CallReader.named(Place.startOf(file), "document", bare, names);
      }
    }
    List<Template> templates = new ArrayList<>();
    for (Compiled document : Compiled.values()) {
      String name = document.file() + MARKDOWN;
      String own = folder + "/" + name;
      templates.add(
          tree.has(own)
              ? Template.read(document, own, tree.text(own))
              : Template.read(document, name, brought(name)));
    }
    return templates;
  }

  private static String brought(String name) throws IOException {
    try (InputStream in = TemplateFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
