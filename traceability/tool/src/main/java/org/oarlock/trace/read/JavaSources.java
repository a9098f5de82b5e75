package org.oarlock.trace.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * Finds the line of the source that a class file was made from, so that a finding can be opened.
 */
final class JavaSources {

  private final SourceTree tree;
  private final Map<String, List<String>> linesByFile = new ConcurrentHashMap<>();

  JavaSources(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Where an annotation that names an id stands.
   *
   * @param classFile path of the class file
   * @param sourceName name of the source file as the class file gives it
   * @param before first line of the annotated method's body, 0 if unknown: the annotation is above
   * @return the class file itself if there is no such source
   */
  Place placeOf(
      String classFile, String className, @Nullable String sourceName, String id, int before) {
    String source = source(classFile, className, sourceName);
    if (!tree.has(source)) {
      return Place.startOf(classFile);
    }
    List<String> lines = linesByFile.computeIfAbsent(source, this::lines);
    String quoted = '"' + id + '"';
    Place found = new Place(source, 1, 1);
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(quoted);
      if (column >= 0) {
        Place here = new Place(source, i + 1, column + 2);
        if (before == 0) {
          return here;
        }
        if (here.line() <= before) {
          found = here;
        }
      }
    }
    return found;
  }

  private List<String> lines(String source) {
    try {
      return tree.text(source).lines().toList();
    } catch (Unreadable e) {
      return List.of();
    }
  }

  private static String source(String classFile, String className, @Nullable String sourceName) {
    int target =
        Math.max(classFile.indexOf("/target/classes/"), classFile.indexOf("/target/test-"));
    String module = target < 0 ? "" : classFile.substring(0, target + 1);
    String set = classFile.contains("target/test-classes/") ? "test" : "main";
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/');
    return module + "src/" + set + "/java/" + folder + sourceName;
  }
}
