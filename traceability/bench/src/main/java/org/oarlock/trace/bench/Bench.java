package org.oarlock.trace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what the trace tool and OpenFastTrace cost on the same machine in the same run: families
 * of thirteen items, the shapes that have cost checkers dearly, and this repository.
 */
public final class Bench {

  private static final int RUNS = 5;

  private final Path work;
  private final Tools tools;
  private final Table table = new Table();

  private Bench(Path work, Tools tools) {
    this.work = work;
    this.tools = tools;
  }

  /** Arguments: the trace tool's jar, OpenFastTrace's jar, the repository. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(measured(args) ? 0 : 1);
  }

  /** Whether every target was met. */
  private static boolean measured(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("oarlock-bench");
    try {
      Tools tools = Tools.of(Path.of(args[0]), Path.of(args[1]));
      Bench bench = new Bench(work, tools);
      System.out.println(Machine.line());
      bench.families();
      bench.shapes();
      bench.repository(Path.of(args[2]));
      System.out.print(bench.table.text());
      return !bench.table.missed();
    } finally {
      remove(work);
    }
  }

  private void families() throws IOException, InterruptedException {
    // Nothing is removed before the end: some file systems make files slowly after many went.
    for (int items : new int[] {1_000, 10_000, 50_000}) {
      int families = Family.count(items);
      Path ours = folder("ours" + items);
      Path theirs = folder("theirs" + items);
      OarlockSet.families(ours, families);
      FastTraceSet.write(theirs, families);
      boolean judged = items == 50_000;
      List<Measured> plain =
          Measured.inTurn(RUNS, List.of(i -> tools.check(ours), i -> tools.plain(theirs)), ours);
      table.compare(items + " items, check", plain, judged ? 0.5 : 0);
      List<Measured> pages =
          Measured.inTurn(
              RUNS,
              List.of(
                  i -> tools.site(ours, out("site", items, i)),
                  i -> tools.html(theirs, out("html", items, i))),
              ours);
      table.compare(items + " items, check and site", pages, judged ? 0.25 : 0);
      if (judged) {
        List<Measured> asTheirs =
            Measured.inTurn(
                RUNS, List.of(i -> tools.plainCheck(ours), i -> tools.plain(theirs)), ours);
        table.compare("  check as plain java -jar", asTheirs, 0);
        table.limit("  memory of check, MB", plain.get(0).megabytes(), 400);
        table.limit("  a saved edit, --watch, ms", watched(ours), 300);
      }
    }
  }

  private void shapes() throws IOException, InterruptedException {
    for (Shape shape : Shape.values()) {
      Measured[] costs = new Measured[2];
      for (int i = 0; i < 2; i++) {
        Path folder = folder(shape.name() + i);
        shape.write(folder, shape.size() * (i + 1));
        costs[i] = run(tools.check(folder), folder);
      }
      table.grows(shape.words(), costs[0], costs[1], 2.3);
    }
  }

  private void repository(Path root) throws IOException, InterruptedException {
    Measured check = run(tools.checkWithResults(root), root);
    Measured site = run(tools.siteWithDocuments(root, work.resolve("site")), root);
    table.limit(
        "this repository, check + site + documents, ms", check.millis() + site.millis(), 20_000);
    table.limit("  of which the site with all documents, as PDF", site.millis(), 0);
    table.limit("  a saved edit, --watch, with results, ms", watched(root), 300);
  }

  private long watched(Path root) throws IOException, InterruptedException {
    Path file = root.resolve("requirements/system/benchmark.yaml");
    return Watched.median(tools.watch(root), file, "- id: SYS-999999\n  satisfies: [UN-999999]\n");
  }

  private static Measured run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    return Measured.inTurn(RUNS, List.of(i -> command), folder).get(0);
  }

  /** Never one that was written before: file systems treat what is written over differently. */
  private Path out(String name, int items, int run) {
    return work.resolve(name + items + "-" + run);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
