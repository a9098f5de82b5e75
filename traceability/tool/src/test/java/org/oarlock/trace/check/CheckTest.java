package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;

/** All rules together. */
@Verifies("SRS-3101")
final class CheckTest {

  @Test
  void what_only_a_release_asks_for_is_no_finding_of_an_edit() {
    Subject subject = Fixture.whole().item("SRS-1", "text: Warn.").mutant("a.c.Guard").subject();
    List<RuleName> edit = rules(Check.of(subject));
    List<RuleName> release = rules(Check.ofRelease(subject, Optional.empty()));
    assertThat(edit).contains(RuleName.FIELD_MISSING).doesNotContain(RuleName.MUTANT_SURVIVED);
    assertThat(release).containsAll(edit).contains(RuleName.MUTANT_SURVIVED);
  }

  @Test
  void a_finding_is_kept_once_and_in_the_order_of_places() {
    Findings findings = new Findings();
    findings.add(new Place("b", 1, 1), RuleName.FLOOR, "second");
    findings.add(new Place("a", 2, 1), RuleName.FLOOR, "first");
    findings.add(new Place("b", 1, 1), RuleName.FLOOR, "second");
    assertThat(findings.sorted()).extracting(Finding::message).containsExactly("first", "second");
  }

  @Test
  void after_five_hundred_searches_the_nearest_match_is_no_longer_looked_for() {
    Findings findings = new Findings();
    for (int line = 1; line <= 501; line++) {
      findings.add(
          new Place("a", line, 1), RuleName.LINK_DANGLING, "lost", "SRS-11", List.of("SRS-1"));
    }
    List<Finding> sorted = findings.sorted();
    assertThat(sorted.subList(0, 500)).allMatch(found -> found.nearest().equals("SRS-1"));
    assertThat(sorted.get(500).nearest()).isEmpty();
  }

  @Test
  void each_rule_has_a_name_to_type_and_says_why_it_is_there() {
    assertThat(RuleName.values()).allMatch(name -> name.explanation().length() > 20);
    assertThat(RuleName.of("link-dangling")).contains(RuleName.LINK_DANGLING);
    assertThat(RuleName.of("LINK")).isEmpty();
  }

  @Test
  void a_finding_is_written_with_its_place_first() {
    Finding finding = new Finding(new Place("a.yaml", 2, 3), RuleName.LINK_DANGLING, "lost", "x");
    assertThat(finding).hasToString("a.yaml:2:3: LINK-DANGLING lost (nearest match: x)");
  }

  @Test
  void the_language_of_a_statement_is_the_folder_of_its_file() {
    assertThat(TranslationRule.language(statement("ifu/en/use.md"))).isEqualTo("en");
    assertThat(TranslationRule.language(statement("en/use.md"))).isEqualTo("en");
    assertThat(TranslationRule.language(statement("use.md"))).isEmpty();
  }

  @Test
  @Verifies("SRS-3117")
  void the_class_of_an_item_is_said_with_where_it_comes_from() {
    Subject subject = Fixture.whole().subject();
    Subject free = Fixture.whole().without("CAUSE-1").subject();
    assertThat(SafetyClassRule.derivedClass(subject, subject.items("ITEM").get(0)))
        .isEqualTo("B (S3, CAUSE-1)");
    assertThat(SafetyClassRule.derivedClass(free, free.items("ITEM").get(0)))
        .isEqualTo("none: no risk leads here");
  }

  @Test
  @Verifies("SRS-3206")
  void a_change_that_no_test_noticed_is_found_at_its_line() {
    assertThat(Fixture.whole().mutant("a.c.Guard").foundAlone(RuleName.MUTANT_SURVIVED))
        .singleElement()
        .hasToString(
            "m/a.c.Guard.java:7:1: MUTANT-SURVIVED Guard.decide: negated conditional, and no test"
                + " runs it");
  }

  private static Item statement(String file) {
    Place place = new Place(file, 1, 1);
    return new Item("IFU", "IFU-1", place, new Value.Fields(place, Map.of()));
  }

  private static List<RuleName> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }
}
