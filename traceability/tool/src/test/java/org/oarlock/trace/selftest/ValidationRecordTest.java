package org.oarlock.trace.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3803")
final class ValidationRecordTest {

  private static final Trial FOUND = trial("a <bad> id", new Verdict.Found("a:1:2"));
  private static final Trial MISSED = trial("another", new Verdict.Missed("nothing"));
  private static final Trial ELSEWHERE = trial("a third", new Verdict.NotApplicable("no place"));

  @TempDir private Path folder = Path.of("");

  @Test
  void use_possible_error_test_and_result_stand_in_both_forms() {
    ValidationRecord record = record(true, FOUND, MISSED, ELSEWHERE);
    assertThat(record.json())
        .contains("\"use\" : \"An id has to fit")
        .contains("\"possibleError\" : \"the defect is there and not reported")
        .contains("\"seed\" : \"a <bad> id\"")
        .contains("\"where\" : \"a:1:2\"")
        .contains("\"result\" : \"1 of 2 found, 1 not applicable\"")
        .contains("\"result\" : \"MISSED, said: nothing\"");
    assertThat(ValidationPage.write(record))
        .contains("Possible error")
        .contains("a &lt;bad&gt; id (specimen)")
        .contains("at a:1:2")
        .contains("<del>MISSED, said: nothing</del>")
        .contains("not applicable, because no place");
    assertThat(ValidationTable.write(record))
        .contains("found            ID-FORM              specimen        a <bad> id -> a:1:2\n")
        .contains("not applicable   ID-FORM              specimen        a third; not applicable")
        .contains("MISSED ID-FORM in specimen: another; expected ID-FORM in a, said: nothing\n");
  }

  @Test
  void it_says_that_nobody_validated_anything_and_what_it_cannot_show() {
    ValidationRecord record = record(true, FOUND);
    assertThat(ValidationPage.write(record)).contains("not performed, not signed");
    assertThat(ValidationTable.write(record)).contains("not performed, not signed");
    assertThat(record.json()).contains("not performed, not signed");
    for (String limit : Limits.WORDS) {
      assertThat(record.json()).contains(limit);
      assertThat(ValidationPage.write(record)).contains(limit);
    }
  }

  @Test
  void a_rule_that_was_not_tried_is_not_performed() {
    assertThat(record(true, FOUND).unshown()).contains("LINK-CYCLE").doesNotContain("ID-FORM");
    assertThat(record(true, ELSEWHERE).unshown()).contains("ID-FORM");
    assertThat(ValidationPage.write(record(true, FOUND)))
        .contains("not performed: no place to seed it");
  }

  @Test
  void without_results_it_says_what_was_not_tried_here() {
    assertThat(record(false, FOUND).summary()).contains("has no results of tests");
    assertThat(record(true, FOUND).summary()).doesNotContain("has no results of tests");
  }

  @Test
  void it_names_the_tool_the_runtime_and_the_state_that_was_copied() throws Exception {
    Provenance here = Provenance.of(folder);
    assertThat(here.jar()).isEqualTo("none: it ran from class files");
    assertThat(here.commit()).isEqualTo("none: the repository stands outside git");
    assertThat(here.java()).isEqualTo(System.getProperty("java.runtime.version"));
  }

  private static Trial trial(String title, Verdict verdict) {
    return new Trial("ID-FORM", title, Specimen.NAME, "ID-FORM in a", List.of("a"), verdict);
  }

  private static ValidationRecord record(boolean withResults, Trial... trials) {
    return new ValidationRecord(
        new SelftestResult(withResults, List.of(), List.of(trials)),
        new Provenance("1", "SHA-256 x", "17", "system", "c of t"));
  }
}
