package org.oarlock.trace.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oarlock.trace.accept.Escape;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.check.Contents;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.report.BaselineText;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.source.UnreadableFiles;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A small device of the tool's own whose trace is whole, with class files, results and everything
 * else that a rule may ask for, so that each defect can be seeded whatever the repository lacks.
 */
@Implements("SRS-3801")
final class Specimen {

  static final String NAME = "specimen";

  /** The day on which it stands still. */
  static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private static final Instant BUILT = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant RAN = Instant.parse("2026-01-11T00:00:00Z");

  private Specimen() {}

  /** Lays it out in an empty folder, binds its results and makes its baseline. */
  static Bench in(Copy copy, Sight.Checking check) throws IOException, UnreadableFiles {
    files().forEach((file, text) -> write(copy, file, text.getBytes(StandardCharsets.UTF_8)));
    write(copy, "m/target/classes/a/b/Warner.class", type("a/b/Warner", "SRS-1", ""));
    write(copy, "m/target/classes/a/c/Guard.class", type("a/c/Guard", "SRS-2", ""));
    write(
        copy,
        "m/target/test-classes/a/c/GuardTest.class",
        type("a/c/GuardTest", "SRS-2", "higher"));
    Bench bench = new Bench(NAME, copy, TODAY, check);
    write(copy, "traceability/baseline.json", baseline(bench));
    approve(bench);
    write(copy, "target/run.ndjson", scenarios(bench));
    write(copy, "m/target/surefire-reports/TEST-a.c.GuardTest.xml", methods(copy.root()));
    bench.bind();
    return bench;
  }

  private static void write(Copy copy, String file, byte[] bytes) {
    try {
      copy.plant(List.of(Edit.bytes(file, bytes)));
      boolean result = file.endsWith(".ndjson") || file.endsWith(".xml");
      Files.setLastModifiedTime(copy.at(file), FileTime.from(result ? RAN : BUILT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of its files, which stand in one resource behind lines of their names. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (InputStream in = Specimen.class.getResourceAsStream("specimen.txt")) {
      if (in == null) {
        throw new IOException("the specimen is not in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.substring("=== ".length()).split("\n=== ")) {
        String[] name = part.split("\n", 2);
        files.put(name[0], name[1].endsWith("\n") ? name[1] : name[1] + "\n");
      }
    }
    return files;
  }

  /** A class that implements an item, or whose only method tests it. */
  private static byte[] type(String name, String id, String testMethod) {
    ClassWriter type = new ClassWriter(0);
    type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    if (testMethod.isEmpty()) {
      claim(type.visitAnnotation(Implements.class.descriptorString(), false), id);
    } else {
      MethodVisitor method = type.visitMethod(Opcodes.ACC_ABSTRACT, testMethod, "()V", null, null);
      claim(method.visitAnnotation(Verifies.class.descriptorString(), false), id);
      method.visitEnd();
    }
    type.visitEnd();
    return type.toByteArray();
  }

  private static void claim(AnnotationVisitor annotation, String id) {
    AnnotationVisitor values = annotation.visitArray("value");
    values.visit(null, id);
    values.visitEnd();
    annotation.visitEnd();
  }

  /** What it does without is approved, as a release asks for. */
  private static void approve(Bench bench) throws IOException, UnreadableFiles {
    Ground ground = new Ground(bench.subject(false), new Texts(bench.copy().root()));
    Signer signer = Signer.in(ground).orElseThrow();
    List<String> escapes =
        Escape.in(ground.subject()).stream().map(way -> way.item().id()).distinct().toList();
    LocalDate day = TODAY.minusDays(10);
    String text = signer.text(ground, escapes, Meaning.APPROVER, day);
    bench.copy().plant(List.of(signer.person(), Edit.text(Signer.FOLDER + "specimen.yaml", text)));
  }

  private static byte[] baseline(Bench bench) throws UnreadableFiles {
    Contents contents = Contents.of(bench.subject(false).read());
    return BaselineText.write(contents).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] scenarios(Bench bench) throws IOException, UnreadableFiles {
    List<ScenarioRow> rows = bench.subject(false).read().rows();
    String feature = rows.get(0).scenario().group();
    String text = Files.readString(bench.copy().at(feature));
    return new RunRecord(feature, text, RAN.plusSeconds(1), rows)
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] methods(Path root) {
    List<String> lines = new ArrayList<>(List.of("<testsuite>", "<properties>"));
    Stream.of("java.runtime.version", "os.name", "os.version", "os.arch", "path.separator")
        .forEach(name -> lines.add(property(name, System.getProperty(name, ""))));
    String module = root.resolve("m").toString();
    String separator = System.getProperty("path.separator", ":");
    lines.add(property("basedir", module));
    lines.add(
        property(
            "surefire.test.class.path",
            module + "/target/test-classes" + separator + module + "/target/classes"));
    lines.add("</properties>");
    lines.add("<testcase classname=\"a.c.GuardTest\" name=\"higher\"/>");
    lines.add("</testsuite>");
    return String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String property(String name, String value) {
    return "<property name=\"" + name + "\" value=\"" + value + "\"/>";
  }
}
