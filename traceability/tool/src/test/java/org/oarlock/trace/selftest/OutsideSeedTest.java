package org.oarlock.trace.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

@Verifies("SRS-3802")
final class OutsideSeedTest {

  private static final Path SMALL = Path.of("src/test/resources/small");

  @TempDir private Path folder = Path.of("");

  @Test
  void seeds_of_others_are_planted_and_found() throws Exception {
    Trial trial =
        only(
            """
            - name: orphan
              defect: A requirement for nothing
              file: requirements/srs.yaml
              find: 'satisfies: SYS-1'
              replace: 'satisfies: SYS-11'
              occurrence: 2
              expect: link-dangling
              at: requirements/srs.yaml
              says: SRS-2
            """);
    assertThat(trial.found()).as(trial.result()).isTrue();
    assertThat(trial.files()).containsExactly("requirements/srs.yaml");
  }

  @Test
  void several_edits_make_one_seed() throws Exception {
    Trial trial =
        only(
            """
            - name: hazard
              defect: A hazard that nobody follows
              edits:
                - {file: risk/hz.yaml, append: '- {id: HZ-2, title: Cold}'}
                - {file: risk/hz.yaml, find: Cold, replace: Frost, occurrence: last}
              expect: BELOW-MISSING
              says: HZ-2
            """);
    assertThat(trial.found()).as(trial.result()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'{file: risk/rc.yaml, delete: true, name: n, defect: d, expect: must be found}', true",
    "'{file: risk/rc.yaml, create: \"- [\", name: n, defect: d, expect: unreadable}', true",
    "'{file: risk/rc.yaml, append: \"# words\", name: n, defect: d, expect: nothing}', true",
    "'{file: risk/rc.yaml, append: \"# words\", name: n, defect: d, expect: must be found}', false",
    "'{file: risk/rc.yaml, delete: true, name: n, defect: d, expect: nothing}', false",
    "'{file: risk/rc.yaml, delete: true, name: n, defect: d, expect: ID-FORM}', false",
    "'{file: risk/rc.yaml, delete: true, name: n, defect: d, expect: must be found, at: a.md}', false",
    "'{file: risk/rc.yaml, delete: true, name: n, defect: d, expect: must be found, at: CAUSE-1}', true",
    "'{file: risk/rc.yaml/x, create: y, name: n, defect: d, expect: must be found}', false",
    "'{file: risk/rc.yaml, find: RC-1, delete: true, name: n, defect: d, expect: must be found}', true",
    "'{file: risk/no.yaml, delete: true, name: n, defect: d, expect: must be found}', false",
    "'{file: risk/rc.yaml, find: zzz, replace: x, name: n, defect: d, expect: must be found}', false",
    "'{file: risk/rc.yaml, find: RC-1, replace: x, occurrence: 9, name: n, defect: d, expect: ID-FORM}', false"
  })
  void what_is_expected_decides(String seed, boolean found) throws Exception {
    assertThat(only("- " + seed + "\n").found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "'id: x', 1:1, unknown setting",
    "'x', 1:1, has to be a set of named settings",
    "'# nothing', 1:1, holds no seed",
    "'- {name: n, defect: d, file: a, replace: b, expect: nothing}', 1:3, needs find",
    "'- {name: n, defect: d, file: a, find: b, append: c, expect: nothing}', 1:3, goes with",
    "'- {name: n, defect: d, file: a, expect: nothing}', 1:3, exactly one of",
    "'- {name: n, defect: d, file: a, append: b, create: c, expect: nothing}', 1:3, exactly one of",
    "'- {name: n, defect: d, file: a, append: b, expect: LINK-DANGLE}', 1:3, not LINK-DANGLE",
    "'- {name: n, defect: d, file: ../a, append: b, expect: nothing}', 1:3, from the root",
    "'- {name: n, defect: d, file: a, append: b, expect: nothing, colour: red}', 1:61, unknown setting",
    "'- {name: n, defect: d, edits: [], expect: nothing}', 1:3, no edit",
    "'- {name: n, defect: d, file: a, find: a, replace: b, occurrence: 0, expect: nothing}', 1:3, occurrence",
    "'- {file: a, append: b, expect: nothing}', 1:3, name is missing",
    "'- [', 1:4, not YAML"
  })
  void a_seed_that_says_nothing_is_refused(String text, String place, String reason) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> OutsideSeed.read("s.yaml", text))
        .withMessageContaining(reason)
        .satisfies(e -> assertThat(e.place().toString()).startsWith("s.yaml:" + place));
  }

  @Test
  void a_folder_is_read_in_the_order_of_its_files() throws Exception {
    String seed = "- {name: %s, defect: d, file: f, append: x, expect: nothing}\n";
    Files.writeString(folder.resolve("b.yaml"), seed.formatted("two"));
    Files.writeString(folder.resolve("a.yml"), seed.formatted("one"));
    Files.writeString(folder.resolve("readme.md"), "no seed");
    assertThat(OutsideSeed.readAll(folder))
        .extracting(OutsideSeed::title)
        .containsExactly("one: d", "two: d");
  }

  @Test
  void the_seeds_that_stand_in_this_repository_can_be_planted_in_it() throws Exception {
    Path root = Path.of("../..");
    Texts texts = new Texts(root);
    List<OutsideSeed> seeds = OutsideSeed.readAll(Path.of("../seeds"));
    assertThat(seeds).hasSizeGreaterThan(10);
    for (OutsideSeed seed : seeds) {
      List<Edit> edits = new ArrayList<>();
      assertThat(seed.plan(texts, file -> Files.isRegularFile(root.resolve(file)), edits))
          .as(seed.title())
          .isEmpty();
      assertThat(edits).isNotEmpty();
    }
  }

  private static Trial only(String text) throws IOException, Unreadable, UnreadableFiles {
    List<OutsideSeed> seeds = OutsideSeed.read("s.yaml", text);
    return Selftest.run(SMALL, Specimen.TODAY, seeds).trials().stream()
        .filter(trial -> trial.group().equals(OutsideSeed.GROUP))
        .findFirst()
        .orElseThrow();
  }
}
