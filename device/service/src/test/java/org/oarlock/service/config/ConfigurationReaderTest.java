package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.fixture.Rules;
import org.oarlock.trace.annotations.Verifies;

class ConfigurationReaderTest {
  private static final String LEAST =
      """
      site: {name: A, time-zone: Europe/London}
      storage: {directory: data}
      dicom: {callers: [CT1]}
      """;

  @TempDir private Path folder;

  @Test
  @Verifies({"SRS-2203", "RC-74"})
  void the_least_configuration_listens_on_loopback_with_documented_defaults() throws Exception {
    SiteConfiguration configuration = read(LEAST);

    assertThat(configuration.dicom().bind()).isEqualTo("127.0.0.1");
    assertThat(configuration.web().bind()).isEqualTo("127.0.0.1");
    assertThat(configuration.dicom().port()).isEqualTo(11112);
    assertThat(configuration.dicom().quietSeconds()).isEqualTo(10);
    assertThat(configuration.storage().reserveMb()).isEqualTo(2048);
    assertThat(configuration.storage().directory()).isEqualTo(folder.resolve("data"));
    assertThat(configuration.site().timeZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(configuration.database()).isNull();
    assertThat(configuration.drawing().prefix()).isEqualTo("zz_");
  }

  @Test
  @Verifies(
      value = {"SRS-2201", "RC-75"},
      shows = Verifies.Shows.EFFECTIVE)
  void an_unknown_key_is_named_with_the_nearest_known_one() {
    assertThat(problems(LEAST.replace("callers", "prot: 3, callers")))
        .containsExactly("key 'dicom.prot': unknown, did you mean 'port'?");
  }

  @Test
  @Verifies(
      value = {"SRS-2201", "SRS-2202", "RC-75"},
      shows = Verifies.Shows.EFFECTIVE)
  void every_problem_is_named_at_once() {
    assertThat(
            problems(
                """
                site: {name: '', time-zone: Nowhere}
                storage: {directory: x, reserve-mb: many}
                dicom: {port: 70000, callers: ['TITLE OF FAR TOO MANY LETTERS'], callers: []}
                web:
                destinations: [{name: T, ae-title: T, host: h, port: 1, purpose: play}]
                """))
        .containsExactlyInAnyOrder(
            "key 'site.name': must not be blank, not ''",
            "key 'site.time-zone': must be a time zone such as Europe/London, not 'Nowhere'",
            "key 'storage.reserve-mb': must be a whole number, not 'many'",
            "key 'dicom.port': must be less than or equal to 65535, not '70000'",
            "key 'dicom.callers': stands twice",
            "key 'dicom.callers[0]': must be 1 to 16 printable ASCII characters without \\, not"
                + " 'TITLE OF FAR TOO MANY LETTERS'",
            "key 'web': has no value",
            "key 'destinations[0].purpose': must be one of test, clinical, not 'play'");
  }

  @Test
  @Verifies({"SRS-2407", "SRS-2201"})
  void a_manufacturer_is_named_only_beside_a_release() {
    assertThat(problems(LEAST + "manufacturer: {statement: m.json, trusted-key: m.pub}\n"))
        .containsExactly(
            "key 'manufacturer': needs 'release': a manufacturer can be named only for a verified"
                + " release");
    assertThat(problems(LEAST + "manufacturer: {statement: m.json, udi: 1}\n"))
        .contains(
            "key 'manufacturer.udi': unknown; known are statement, trusted-key",
            "key 'manufacturer.trusted-key': is missing");
  }

  @Test
  @Verifies({"SRS-2201", "RC-75"})
  void missing_keys_are_named() {
    assertThat(problems("dicom: {callers: [CT1]}"))
        .containsExactlyInAnyOrder("key 'site': is missing", "key 'storage': is missing");
  }

  @Test
  @Verifies("SRS-2201")
  void whom_to_tell_and_whom_to_ask_is_checked_key_by_key() {
    String yaml =
        LEAST
            + """
            operations:
              webhook: ftp://chat.hospital.example
              mail: {host: mail, from: nobody, to: []}
              time-server: a clock
            """;

    assertThat(problems(yaml))
        .containsExactlyInAnyOrder(
            "key 'operations.webhook': must look like https://HOST/PATH, not"
                + " 'ftp://chat.hospital.example'",
            "key 'operations.mail.from': must look like NAME@HOST, not 'nobody'",
            "key 'operations.mail.to': must not be empty, not '[]'",
            "key 'operations.time-server': must look like HOST or HOST:PORT, not 'a clock'");
  }

  @Test
  @Verifies("SRS-2201")
  void what_is_no_yaml_is_named_with_its_place() {
    assertThat(problems("site: {name: [")).singleElement().asString().contains("line 1, column");
    assertThat(problems("")).containsExactly("is empty");
    assertThat(problems("just words")).singleElement().asString().contains("must have keys");
  }

  @Test
  @Verifies({"SRS-2204", "RC-55"})
  void rules_that_contradict_each_other_or_name_nothing_are_refused() {
    String yaml =
        LEAST
            + """
            destinations:
              - {name: T, ae-title: T, host: h, port: 1, purpose: test}
              - {name: N, ae-title: N, host: h, port: 1, purpose: test, holes: nested}
              - {name: T, ae-title: T2, host: h, port: 1, purpose: test}
            routes:
              - {name: a, when: {modality: CT}, model: m, destinations: [X]}
              - {name: b, when: {modality: ' ct '}, model: m, destinations: [T]}
              - {name: c, when: {modality: HEAD}, ignore: true, model: m}
              - {name: d, when: {modality: NECK}}
              - {name: f, when: {modality: LEG}, model: m, destinations: [T, N]}
            """;
    assertThat(problems(yaml))
        .containsExactlyInAnyOrder(
            "key 'destinations': the name 'T' stands 2 times",
            "key 'routes[0].destinations': no destination 'X', did you mean 'T'?",
            "key 'routes[1]': matches series that rule 'a' matches too, for example with modality"
                + " 'CT'; make them exclude each other, or give one a higher 'priority'",
            "key 'routes[2].ignore': excludes a model and destinations",
            "key 'routes[3].model': is missing",
            "key 'routes[3].destinations': is missing",
            "key 'routes[4].destinations': must all have the same 'holes': a case has one object"
                + " for all its destinations");
  }

  @Test
  @Verifies(
      value = {"SRS-2204", "RC-55"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_rule_sends_only_where_the_site_has_declared() {
    assertThat(
            problems(
                LEAST
                    + """
                    destinations: [{name: T, ae-title: T, host: h, port: 1, purpose: test}]
                    routes:
                      - {name: a, when: {modality: CT}, model: m, destinations: [T, CT1]}
                    """))
        .singleElement()
        .asString()
        .startsWith("key 'routes[0].destinations': no destination 'CT1'");
  }

  @Test
  @Verifies(
      value = {"SRS-1107", "SRS-2204", "RC-144"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_rule_that_sends_nothing_has_nowhere_to_send_to() {
    assertThat(
            Rules.problems(
                """
                - {name: a, when: {modality: A}, mode: shadow, model: m, destinations: [T]}
                - {name: b, when: {modality: B}, mode: dry-run-result, model: m, destinations: [T]}
                - {name: c, when: {modality: C}, mode: shadow, ignore: true}
                - {name: d, when: {modality: D}, mode: silent, ignore: true}
                """))
        .containsExactlyInAnyOrder(
            "key 'routes[0].destinations': are excluded by the mode: nothing is sent",
            "key 'routes[1].destinations': are excluded by the mode: nothing is sent",
            "key 'routes[2].ignore': excludes a mode",
            "key 'routes[3].mode': must be one of live, shadow, dry-run-result,"
                + " dry-run-deidentified, not 'silent'");
    assertThat(Rules.of("- {name: a, when: {modality: A}, mode: shadow, model: m}"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.mode().sends()).isFalse());
  }

  @Test
  @Verifies({"SRS-2204", "SRS-2205"})
  void models_must_exist_and_only_clinical_ones_go_to_patients() throws Exception {
    SiteConfiguration configuration =
        read(
            LEAST
                + """
                destinations:
                  - {name: T, ae-title: T, host: h, port: 1, purpose: test}
                  - {name: P, ae-title: P, host: h, port: 1, purpose: clinical}
                routes:
                  - {name: a, when: {modality: CT}, model: toy, destinations: [T, P]}
                  - {name: b, when: {modality: MR}, model: real, destinations: [P]}
                  - {name: c, when: {modality: PT}, model: rael, destinations: [P]}
                """);

    assertThat(CrossChecks.ofModels(configuration, Map.of("toy", false, "real", true)))
        .extracting(ConfigurationProblem::toString)
        .containsExactly(
            "key 'routes[0].destinations': model 'toy' is not clinical and may not go to 'P', whose"
                + " purpose is clinical",
            "key 'routes[2].model': no model 'rael', did you mean 'real'?");
  }

  @Test
  @Verifies("SRS-2280")
  void name_templates_that_contradict_themselves_or_each_other_are_refused() {
    assertThat(
            problems(
                LEAST
                    + """
                    destinations:
                      - {name: T, ae-title: T, host: h, port: 1, purpose: test, names: own}
                      - {name: U, ae-title: U, host: h, port: 1, purpose: test, names: owm}
                    name-templates:
                      - {name: own, structures: [{structure: A}, {structure: A, alias: B}]}
                      - {name: own, longest: 17, structures: [{structure: A, alias: Hüfte}]}
                    routes:
                      - {name: a, when: {modality: CT}, model: m, structures: [A, A], destinations: [T, U]}
                      - {name: b, when: {modality: MR}, ignore: true, structures: [A]}
                    """))
        .containsExactlyInAnyOrder(
            "key 'name-templates': the name 'own' stands 2 times",
            "key 'destinations[1].names': no name template 'owm', did you mean 'own'?",
            "key 'name-templates[0].structures': the structure 'A' stands twice",
            "key 'name-templates[1].longest': must be less than or equal to 16, not '17'",
            "key 'name-templates[1].structures[0].alias': must be letters, digits, spaces within,"
                + " or _ ~ ^ + - . ( ), not 'Hüfte'",
            "key 'routes[0].structures': the structure 'A' stands twice",
            "key 'routes[0].destinations': must all have the same 'names': a case has one object"
                + " for all its destinations",
            "key 'routes[1].ignore': excludes structures");
  }

  private SiteConfiguration read(String yaml) throws IOException, ConfigurationException {
    return ConfigurationReader.read(
        Files.writeString(folder.resolve("site.yaml"), yaml).toAbsolutePath());
  }

  private List<String> problems(String yaml) {
    ConfigurationException exception =
        catchThrowableOfType(ConfigurationException.class, () -> read(yaml));
    assertThat(exception).as("what refuses it").isNotNull();
    return exception
        .lines()
        .lines()
        .map(line -> line.replace(folder.resolve("site.yaml") + ": ", ""))
        .toList();
  }
}
