package org.oarlock.trace.bind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * A module {@code m} with a class, a test and a jar of both kinds of packing, built at one time,
 * tested one second later and written down. A test changes one thing and asks for the reason.
 */
final class TestedModule {

  static final long BUILT = 1_000_000;
  static final long RAN = BUILT + 1_000;
  static final String JAR = "target/device.jar";
  static final String MESSAGES = "m/target/run.ndjson";
  static final String METHODS = "m/target/surefire-reports/TEST-a.xml";

  private static final Sources SOURCES =
      new Sources(
          List.of(),
          List.of("features/*.feature"),
          List.of("**/target/classes"),
          List.of("**/target/test-classes"),
          List.of(),
          List.of("m/target/*.ndjson"),
          List.of("**/surefire-reports/TEST-*.xml"),
          List.of("target/bom.json"),
          List.of("m/target/pit-reports/mutations.xml"),
          List.of(JAR));

  private final Path root;

  TestedModule(Path root) {
    this.root = root;
    write("m/src/main/java/A.java", "class A {}", BUILT);
    write("m/src/test/java/ATest.java", "class ATest {}", BUILT);
    write("m/target/classes/A.class", "compiled", BUILT);
    write("m/target/test-classes/ATest.class", "compiled test", BUILT);
    write("features/x.feature", "Feature: x", BUILT);
    write("target/bom.json", "{}", BUILT);
    pack("compiled");
    write(MESSAGES, "messages", RAN);
    write(METHODS, "methods", RAN);
  }

  TestedModule write(String file, String text, long time) {
    return write(file, text.getBytes(StandardCharsets.UTF_8), time);
  }

  private TestedModule write(String file, byte[] bytes, long time) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.resolveSibling("."));
      Files.write(path, bytes);
      Files.setLastModifiedTime(path, FileTime.fromMillis(time));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestedModule touch(String file, long time) {
    try {
      Files.setLastModifiedTime(root.resolve(file), FileTime.fromMillis(time));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestedModule delete(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar holds the module inside a jar of its own, as Spring Boot packs it. */
  TestedModule pack(String classBytes) {
    byte[] inner = zip("A.class", classBytes.getBytes(StandardCharsets.UTF_8));
    return jar("BOOT-INF/lib/m.jar", inner, Optional.of(digest()));
  }

  /** The jar does not say what it was built from. */
  TestedModule packWithoutInputs() {
    return jar("A.class", "compiled".getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private TestedModule jar(String name, byte[] content, Optional<String> inputs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, name, content);
      if (inputs.isPresent()) {
        entry(zip, "META-INF/oarlock/inputs.sha256", utf8(inputs.get()));
        entry(zip, "META-INF/oarlock/inputs.roots", utf8("m\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(JAR, bytes.toByteArray(), BUILT);
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String digest() {
    try {
      return BuildInputs.of(SourceTree.of(root), List.of("m"), new DigestMemory());
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes down what was tested. */
  TestedModule bind() {
    try {
      Binding binding = Snapshot.whole(SourceTree.of(root), SOURCES);
      return write(Binding.FILE, BindingFile.json(binding).toString(), RAN);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<String> scenarios() throws Unreadable {
    return scenarios(Platform.here());
  }

  Optional<String> scenarios(Platform platform) throws Unreadable {
    return bound().scenarios(MESSAGES, new RunFacts(RAN, platform, List.of()));
  }

  Optional<String> methods() throws Unreadable {
    return methods("m/target/test-classes", "m/target/classes");
  }

  Optional<String> methods(String... folders) throws Unreadable {
    return bound().methods(METHODS, new RunFacts(0, Platform.here(), List.of(folders)));
  }

  private Bound bound() throws Unreadable {
    SourceTree tree = SourceTree.of(root);
    Optional<Binding> then =
        tree.has(Binding.FILE)
            ? Optional.of(BindingFile.read(Binding.FILE, tree.text(Binding.FILE)))
            : Optional.empty();
    return Bound.of(tree, then, SOURCES, new DigestMemory());
  }
}
