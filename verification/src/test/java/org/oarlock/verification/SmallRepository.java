package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.oarlock.trace.annotations.Implements;

/**
 * A copy of the trace tool's small repository, whose trace is whole, with its code compiled and
 * with results as Cucumber and the build would leave them.
 */
final class SmallRepository {

  private static final Path ORIGINAL = Path.of("../traceability/tool/src/test/resources/small");

  private static final long SECONDS = 60;

  private final Path root;
  private final Map<String, String> outcomes = new LinkedHashMap<>();
  private boolean bindable = true;
  private boolean frozen;
  private final List<String> components =
      new ArrayList<>(List.of("pkg:maven/x/y@1.0", "pkg:maven/org.oarlock/device@1"));

  SmallRepository(Path root) throws IOException {
    this.root = root;
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  Path root() {
    return root;
  }

  void replace(String file, String words, String others) throws IOException {
    String text = Files.readString(root.resolve(file));
    if (!text.contains(words)) {
      throw new AssertionError(file + " does not say " + words);
    }
    Files.writeString(root.resolve(file), text.replace(words, others));
  }

  void write(String file, String text) throws IOException {
    Path target = root.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  void remove(String file) throws IOException {
    Files.delete(root.resolve(file));
  }

  /** How the steps of a scenario ended; PASSED unless it is said here. */
  void outcome(String scenario, String status) {
    outcomes.put(scenario, status);
  }

  /** What was built stays as it is, whatever happens to the sources. */
  void freeze() {
    frozen = true;
  }

  /** Puts everything under git, so that it has a commit. */
  void commit() throws IOException {
    write(".gitignore", "target/\n");
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "All");
  }

  private void git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    if (Run.of(command, root, SECONDS).exitCode() != 0) {
      throw new AssertionError("git " + arguments[0] + " failed in the small repository");
    }
  }

  /** Nobody writes down what was tested. */
  void neverBound() {
    bindable = false;
  }

  void component(String purl) {
    components.add(purl);
  }

  /**
   * Compiles and packs the code and writes the results of everything that stands there now; what
   * was tested is written down the first time only, as the build does it.
   */
  void build() throws IOException {
    if (frozen) {
      return;
    }
    compile();
    write("target/bom.json", bom());
    SmallJar.pack(root, root.resolve("target/device.jar"));
    String feature = "features/warning.feature";
    if (Files.exists(root.resolve(feature)) && !Files.exists(root.resolve("target/run.ndjson"))) {
      String text = Files.readString(root.resolve(feature));
      write("target/run.ndjson", new Messages(feature, text, outcomes).text());
    }
    if (bindable && !Files.exists(root.resolve("target/evidence/binding.json"))) {
      Run.of(Built.trace("bind"), root, SECONDS);
    }
  }

  private void compile() throws IOException {
    Path classes = Files.createDirectories(root.resolve("m/target/classes"));
    List<String> arguments =
        new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-classpath"));
    arguments.add(
        Path.of(Implements.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString());
    try (Stream<Path> sources = Files.walk(root.resolve("m/src"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new AssertionError("the small repository does not compile");
    }
  }

  private String bom() {
    List<String> entries = new ArrayList<>();
    for (String purl : components) {
      entries.add("    {\"type\": \"library\", \"name\": \"x\", \"purl\": \"" + purl + "\"}");
    }
    return "{\n  \"bomFormat\": \"CycloneDX\",\n  \"components\": [\n"
        + String.join(",\n", entries)
        + "\n  ]\n}\n";
  }
}
