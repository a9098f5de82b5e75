package org.oarlock.trace.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The families as OpenFastTrace reads them: Markdown specifications and tags in code. */
final class FastTraceSet {

  private FastTraceSet() {}

  /** Writes families into a folder. */
  static void write(Path root, int families) throws IOException {
    TextFiles files = new TextFiles(root);
    for (int i = 1; i <= families; i++) {
      Family family = new Family(i);
      StringBuilder spec = files.of(family, "doc/spec%03d.md");
      item(spec, "need~n" + i + "~1", i, "", "req");
      for (int j = 0; j < Family.THREADS; j++) {
        int n = family.thread(j);
        item(spec, "req~r" + n + "~1", n, "need~n" + i + "~1", "dsn");
        item(spec, "dsn~d" + n + "~1", n, "req~r" + n + "~1", "impl, utest");
        files.of(family, "src/Code%03d.java").append("// [impl->dsn~d").append(n).append("~1]\n");
        files.of(family, "src/Test%03d.java").append("// [utest->dsn~d").append(n).append("~1]\n");
      }
    }
    files.write();
  }

  private static void item(StringBuilder spec, String id, int number, String covers, String needs) {
    spec.append("### Sensor ").append(number).append("\n`").append(id).append("`\n\n");
    spec.append(Family.words(number)).append("\n\n");
    if (!covers.isEmpty()) {
      spec.append("Covers:\n\n* ").append(covers).append("\n\n");
    }
    spec.append("Needs: ").append(needs).append("\n\n");
  }
}
