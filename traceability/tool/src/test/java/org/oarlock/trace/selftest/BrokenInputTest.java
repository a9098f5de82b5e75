package org.oarlock.trace.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.cli.Trace;
import org.oarlock.trace.source.Unreadable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damages every file of the specimen in every way and looks at what the tool answers. What another
 * parser refuses has to be refused, by name and place.
 */
@Verifies({"SRS-3805", "SRS-3102", "SRS-3103"})
final class BrokenInputTest {

  /** A hang is a failure; ten seconds of a machine that has other things to do are not. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final List<String> READ =
      List.of("yaml", "json", "ndjson", "xml", "reqif", "md", "feature");

  /** What the specimen does without. */
  private static final List<Edit> RECORDS =
      List.of(
          Edit.text(
              "evidence/effectiveness.json",
              """
              {"format": 1, "controls": [{"control": "RC-1", "method": "a.c.Guard#higher",
                "instead": "return 0", "jar": {"path": "a.jar", "sha256": "a", "contents": "b"},
                "agent": "c", "processes": {"disabled": 1, "called": 1},
                "tests": [{"group": "a.c.GuardTest", "name": "higher", "scenario": false,
                  "digest": "d", "outcome": "failed", "message": "1 is not 2"}]}]}
              """),
          Edit.text(
              "approvals/accepted-findings.yaml",
              """
              - id: ACCEPT-1
                title: 'CLAUSE-EVIDENCE CLAUSE-5.2'
                rule: CLAUSE-EVIDENCE
                item: CLAUSE-5.2
                words: 'has no evidence'
                rationale: 'a plan comes'
                until: 2026-03-01
                by: 'PERSON-1'
              """),
          Edit.text(
              "approvals/frozen-findings.yaml",
              """
              - id: FREEZE-1
                title: Frozen findings
                rationale: 'adopted'
                until: 2026-03-01
                by: 'PERSON-1'
                findings:
                  - 'CLAUSE-EVIDENCE requirements/clauses.yaml: has no evidence'
              """));

  private static final String MANIFEST =
      """
      {"format": 1, "commit": "0123456789", "files": [{"path": "device.bin", "sha256": "a"}]}
      """;

  private static final String RELEASES =
      """
      releases:
      - release: '0.1'
        covered:
          SRS: {covered: 1, of: 2}
      """;

  private static final ExecutorService WATCHED =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "watched");
            thread.setDaemon(true);
            return thread;
          });

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @AfterAll
  static void stop() {
    WATCHED.shutdownNow();
  }

  @Test
  void every_damage_is_answered_and_what_is_broken_is_named() throws Exception {
    List<String> troubles = new ArrayList<>();
    try (Copy copy = Copy.empty()) {
      Specimen.in(copy, Sight::rules);
      copy.plant(RECORDS);
      for (String file : files(copy.root())) {
        byte[] whole = Files.readAllBytes(copy.at(file));
        for (Map.Entry<String, byte[]> damage : Damage.of(file, whole).entrySet()) {
          Copy.Undo undo = copy.plant(List.of(Edit.bytes(file, damage.getValue())));
          look(file, damage.getValue(), "check", "-C", copy.root().toString())
              .ifPresent(trouble -> troubles.add(file + ", " + damage.getKey() + ": " + trouble));
          undo.run();
        }
      }
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_damaged_exchange_file_is_answered() throws Exception {
    List<String> troubles = new ArrayList<>();
    try (Copy copy = Copy.empty()) {
      Specimen.in(copy, Sight::rules);
      String root = copy.root().toString();
      Path file = copy.at("x.reqif");
      run("export", "reqif", "-C", root, "--out", file.toString());
      byte[] whole = Files.readAllBytes(file);
      for (Map.Entry<String, byte[]> damage : Damage.of("x.reqif", whole).entrySet()) {
        Files.write(file, damage.getValue());
        look(file.toString(), damage.getValue(), "import", "reqif", "-C", root, file.toString())
            .ifPresent(trouble -> troubles.add(damage.getKey() + ": " + trouble));
      }
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void damaged_files_that_only_one_command_reads_are_answered() throws Exception {
    try (Copy copy = Copy.empty()) {
      Specimen.in(copy, Sight::rules);
      String root = copy.root().toString();
      String release = copy.at("release").toString();
      String pages = copy.at("pages").toString();
      copy.plant(List.of(Edit.text("release/manifest.json", MANIFEST)));
      copy.plant(List.of(Edit.text("traceability/releases.yaml", RELEASES)));
      List<String> troubles = new ArrayList<>();
      troubles.addAll(
          damaged(
              copy,
              "release/manifest.json",
              release + "/manifest.json",
              "check",
              "-C",
              root,
              "--release=" + release));
      troubles.addAll(
          damaged(
              copy,
              "traceability/releases.yaml",
              "traceability/releases.yaml",
              "site",
              "-C",
              root,
              "--out",
              pages));
      assertThat(troubles).isEmpty();
    }
  }

  private static List<String> damaged(Copy copy, String file, String called, String... arguments)
      throws Exception {
    List<String> troubles = new ArrayList<>();
    byte[] whole = Files.readAllBytes(copy.at(file));
    for (Map.Entry<String, byte[]> damage : Damage.of(file, whole).entrySet()) {
      Copy.Undo undo = copy.plant(List.of(Edit.bytes(file, damage.getValue())));
      look(called, damage.getValue(), arguments)
          .ifPresent(trouble -> troubles.add(file + ", " + damage.getKey() + ": " + trouble));
      undo.run();
    }
    return troubles;
  }

  @Test
  void a_damaged_seed_is_read_or_refused() throws Exception {
    String seed = "- {name: a, defect: b, file: c, find: d, replace: e, expect: FLOOR, at: f}\n";
    byte[] whole = seed.getBytes(StandardCharsets.UTF_8);
    try (Copy copy = Copy.empty()) {
      for (Map.Entry<String, byte[]> damage : Damage.of("seed.yaml", whole).entrySet()) {
        copy.plant(List.of(Edit.bytes("seed.yaml", damage.getValue())));
        try {
          assertThat(OutsideSeed.readAll(copy.root())).as(damage.getKey()).isNotEmpty();
        } catch (Unreadable e) {
          assertThat(e.place().toString()).matches("seed.yaml:[0-9]+:[0-9]+");
        }
      }
    }
  }

  private record Said(int code, String words) {}

  private static Said run(String... arguments) {
    StringWriter out = new StringWriter();
    int code = Trace.run(new PrintWriter(out), new PrintWriter(out), arguments);
    return new Said(code, out.toString());
  }

  private static Optional<String> look(String file, byte[] bytes, String... arguments)
      throws Exception {
    Said said = WATCHED.submit(() -> run(arguments)).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    if (said.code() < 0 || said.code() > 2) {
      return Optional.of("exit code " + said.code() + said.words().lines().limit(12).toList());
    }
    boolean named =
        said.words()
            .lines()
            .anyMatch(
                line ->
                    line.matches("\\Q" + file + "\\E:[0-9]+:[0-9]+:( error:)?( UNREADABLE)? .+"));
    if (said.code() == 2 && !named) {
      return Optional.of("exit code 2 without place" + said.words().lines().limit(3).toList());
    }
    return said.code() != 2 && isBroken(file, bytes)
        ? Optional.of("exit code " + said.code() + ", and another parser refuses it")
        : Optional.empty();
  }

  private static boolean isBroken(String file, byte[] bytes) {
    if (!READ.contains(ending(file))) {
      return false;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return true;
    }
    return switch (ending(file)) {
      case "yaml" -> refusesYaml(text);
      case "json" -> refusesJson(text);
      case "ndjson" ->
          text.lines().filter(l -> !l.isBlank()).anyMatch(BrokenInputTest::refusesJson);
      case "xml", "reqif" -> refusesXml(bytes);
      default -> false;
    };
  }

  private static boolean refusesYaml(String text) {
    try {
      new Compose(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
          .composeString(text);
      return false;
    } catch (YamlEngineException e) {
      return true;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  private static boolean refusesJson(String text) {
    try {
      return JSON.readTree(text).isMissingNode();
    } catch (JacksonException e) {
      return true;
    }
  }

  private static boolean refusesXml(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new ByteArrayInputStream(bytes));
      return false;
    } catch (SAXException | IOException e) {
      return true;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
