package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3111")
final class FeaturesTest {

  private static final String FEATURE =
      """
      @SRS-1
      Feature: x

        @SRS-2 @slow
        Rule: y

          @RC-1 @effective
          Scenario Outline: z
            When <a>
            @SRS-3
            Examples:
              | a |
              | 1 |
              | 2 |
            Examples:
              | a |
              | 3 |

          Scenario: plain
            When b
      """;

  @Test
  void tags_are_inherited_from_feature_rule_and_examples() throws Unreadable {
    Features features = Features.read("x.feature", FEATURE);
    assertThat(features.claims())
        .filteredOn(claim -> claim.test().name().equals("z"))
        .extracting(TestClaim::id)
        .containsExactly("SRS-1", "SRS-2", "RC-1", "SRS-3");
    assertThat(features.claims())
        .filteredOn(claim -> claim.test().name().equals("plain"))
        .extracting(TestClaim::id)
        .containsExactly("SRS-1", "SRS-2");
  }

  @Test
  void each_row_has_to_pass_and_a_tag_says_what_it_shows() throws Unreadable {
    Features features = Features.read("x.feature", FEATURE);
    assertThat(features.rows()).extracting(row -> row.row()).containsExactly(13, 14, 17, 19);
    assertThat(features.claims())
        .filteredOn(claim -> claim.id().equals("RC-1"))
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.shows()).isEqualTo(Shows.EFFECTIVE);
              assertThat(claim.place().toString()).isEqualTo("x.feature:7:5");
            });
  }

  @Test
  void a_supplementary_scenario_claims_nothing_and_counts_for_nothing() throws Unreadable {
    Features features =
        Features.read(
            "x.feature", FEATURE.replace("Scenario: plain", "@supplementary\n    Scenario: plain"));
    assertThat(features.rows()).extracting(row -> row.row()).containsExactly(13, 14, 17);
    assertThat(features.claims()).noneMatch(claim -> claim.test().name().equals("plain"));
  }

  @Test
  void broken_gherkin_is_named_by_line_and_column() {
    assertThatThrownBy(() -> Features.read("x.feature", "Feature: a\n Scenario: b\n  When c\n x\n"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("x.feature:4:2: not Gherkin: expected:");
  }
}
