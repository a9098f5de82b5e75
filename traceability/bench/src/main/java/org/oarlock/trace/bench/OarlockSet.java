package org.oarlock.trace.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The families as the trace tool reads them: YAML items, comment tags and tagged scenarios. */
final class OarlockSet {

  private static final String MODEL =
      """
      version: 1
      product: {name: Thermometer, purpose: ''}
      common:
        title: {type: text, required: true}
        text: {type: text}
      kinds:
        UN:
          name: user need
          id: 'UN-[1-9][0-9]*'
          files: [requirements/needs/*.yaml]
          below: [{kinds: [SYS], by: satisfies}]
        SYS:
          name: system requirement
          id: 'SYS-[1-9][0-9]*'
          files: [requirements/system/*.yaml]
          fields: {satisfies: {type: links, to: [UN], required: true}}
          below: [{kinds: [SRS], by: satisfies}]
        SRS:
          name: software requirement
          id: 'SRS-[1-9][0-9]*'
          files: [requirements/software/*.yaml]
          fields: {satisfies: {type: links, to: [SYS, SRS], required: true}}
          needs: {code: %s, passed: %s}
      sources:
        features: [features/*.feature]
        classes: [classes]
        testClasses: []
        comments: ['src/*.sql']
        messages: []
        junit: []
        sbom: []
        quality: ['requirements/**']
        builtFrom: []
      policy:
        risk: policy.yaml
        ownComponents: []
        safetyClasses: {}
      floors: {items: {UN: 1}, annotations: 0, scenarios: 0, scenarioResults: 0, testResults: 0}
      """;

  private OarlockSet() {}

  /** Writes families into a folder. */
  static void families(Path root, int families) throws IOException {
    TextFiles files = new TextFiles(root);
    model(files, true);
    aClass(root);
    for (int i = 1; i <= families; i++) {
      Family family = new Family(i);
      item(files.of(family, "requirements/needs/n%03d.yaml"), "UN-" + i, i, "");
      for (int j = 0; j < Family.THREADS; j++) {
        int n = family.thread(j);
        item(files.of(family, "requirements/system/s%03d.yaml"), "SYS-" + n, n, "UN-" + i);
        item(files.of(family, "requirements/software/w%03d.yaml"), "SRS-" + n, n, "SYS-" + n);
        files.of(family, "src/c%03d.sql").append("-- [impl->SRS-").append(n).append("]\n");
        scenario(files.of(family, "features/t%03d.feature"), n);
      }
    }
    files.write();
  }

  /** One need, one system requirement and so many software requirements below it. */
  static void fan(Path root, int size) throws IOException {
    TextFiles files = shape(root);
    for (int i = 1; i <= size; i++) {
      item(files.of(part(i)), "SRS-" + i, i, "SYS-1");
    }
    files.write();
  }

  /** Layers of two requirements, each below both of the layer above: paths double per layer. */
  static void ladder(Path root, int layers) throws IOException {
    TextFiles files = shape(root);
    for (int i = 1; i <= 2 * layers; i++) {
      int above = (i + 1) / 2 * 2 - 3;
      String up = i < 3 ? "SYS-1" : "[SRS-" + above + ", SRS-" + (above + 1) + "]";
      item(files.of(part(i)), "SRS-" + i, i, up);
    }
    files.write();
  }

  /** Requirements that name each other in a circle. */
  static void cycle(Path root, int size) throws IOException {
    TextFiles files = shape(root);
    for (int i = 1; i <= size; i++) {
      item(files.of(part(i)), "SRS-" + i, i, "[SYS-1, SRS-" + (i % size + 1) + "]");
    }
    files.write();
  }

  /** One requirement below each of the requirements of a fan. */
  static void hub(Path root, int size) throws IOException {
    TextFiles files = shape(root);
    StringBuilder up = new StringBuilder("[SYS-1");
    for (int i = 1; i <= size; i++) {
      item(files.of(part(i)), "SRS-" + i, i, "SYS-1");
      up.append(", SRS-").append(i);
    }
    item(files.of(part(1)), "SRS-" + (size + 1), size + 1, up.append(']').toString());
    files.write();
  }

  /** Without a single compiled class the tool says nothing about code. */
  private static void aClass(Path root) throws IOException {
    Path file = Files.createDirectories(root.resolve("classes")).resolve("Family.class");
    try (InputStream in = OarlockSet.class.getResourceAsStream("Family.class")) {
      Files.write(file, in.readAllBytes());
    }
  }

  private static TextFiles shape(Path root) {
    TextFiles files = new TextFiles(root);
    model(files, false);
    item(files.of("requirements/needs/n.yaml"), "UN-1", 1, "");
    item(files.of("requirements/system/s.yaml"), "SYS-1", 1, "UN-1");
    return files;
  }

  private static String part(int number) {
    return "requirements/software/w" + number / 1000 + ".yaml";
  }

  private static void model(TextFiles files, boolean evidence) {
    files
        .of("traceability/trace-model.yaml")
        .append(MODEL.formatted(evidence, evidence ? "SYSTEM" : "''"));
  }

  private static void item(StringBuilder text, String id, int number, String satisfies) {
    text.append("- id: ").append(id).append("\n  title: Sensor ").append(number);
    text.append("\n  text: ").append(Family.words(number)).append('\n');
    if (!satisfies.isEmpty()) {
      text.append("  satisfies: ").append(satisfies).append('\n');
    }
  }

  private static void scenario(StringBuilder text, int number) {
    if (text.isEmpty()) {
      text.append("Feature: Warning\n");
    }
    text.append("\n  @SRS-").append(number).append("\n  Scenario: sensor ").append(number);
    text.append("\n    When it is 41 degrees\n    Then it warns\n");
  }
}
