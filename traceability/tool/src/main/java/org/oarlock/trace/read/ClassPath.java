package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The folders of classes of this repository that a run of tests had on its class path. */
final class ClassPath {

  private ClassPath() {}

  /**
   * From the root of the repository. A module's own jar stands for the folder it was packed from.
   *
   * @param report path of the report, from the root: it stands in the module's build folder
   * @param module the module's folder when it ran; the repository may have stood elsewhere
   */
  static List<String> folders(String report, String module, String path, String separator) {
    int target = report.indexOf("target/");
    String inside = target <= 0 ? "" : report.substring(0, target - 1);
    String base = module.replace('\\', '/');
    if (base.isEmpty() || !("/" + base).endsWith("/" + inside)) {
      return List.of();
    }
    String root =
        inside.isEmpty() ? base + "/" : base.substring(0, base.length() - inside.length());
    List<String> folders = new ArrayList<>();
    for (String entry : path.replace('\\', '/').split(Pattern.quote(separator))) {
      if (entry.startsWith(root)) {
        String own = entry.substring(root.length());
        folders.add(own.replaceFirst("(^|/)target/[^/]+\\.jar$", "$1target/classes"));
      }
    }
    return folders.stream().distinct().toList();
  }
}
