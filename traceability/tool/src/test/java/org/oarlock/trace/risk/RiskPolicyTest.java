package org.oarlock.trace.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.Unreadable;

/** Reading a risk policy, and judging by it. */
@Verifies("SRS-3112")
final class RiskPolicyTest {

  private static final String WHOLE = whole();

  @Test
  void everything_that_the_policy_says_is_read() throws Unreadable {
    RiskPolicy policy = RiskPolicy.read("policy.yaml", WHOLE);
    assertThat(policy.severities()).containsEntry("S1", "negligible").hasSize(5);
    assertThat(policy.p1()).containsEntry(5, "frequent").hasSize(5);
    assertThat(policy.p2()).containsEntry(1, "improbable").hasSize(5);
    assertThat(policy.anomalyReviewDays()).isEqualTo(180);
    assertThat(policy.escapeDays()).isEqualTo(180);
    assertThat(policy.overallResidualRisk()).isEqualTo("not performed");
    assertThat(policy.step(RiskPolicy.TWO_CONTROLS)).isEqualTo(3);
    assertThat(policy.step(RiskPolicy.INFORMATION)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "S3, 3, 3, ACCEPTABLE",
    "S3, 3, 4, JUDGEMENT",
    "S3, 3, 5, JUDGEMENT",
    "S3, 4, 5, NOT_ACCEPTABLE"
  })
  void the_sum_of_the_levels_is_held_against_the_limits(
      String severity, int p1, int p2, Acceptability judged) throws Unreadable {
    assertThat(RiskPolicy.read("policy.yaml", WHOLE).judge(severity, p1, p2)).contains(judged);
  }

  @ParameterizedTest
  @CsvSource({"S6, 3, 3", "S3, 6, 3", "S3, 3, 6"})
  void of_levels_that_the_policy_does_not_know_it_says_nothing(String severity, int p1, int p2)
      throws Unreadable {
    assertThat(RiskPolicy.read("policy.yaml", WHOLE).judge(severity, p1, p2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'judgement: 8}', 'judgement: 8, approved: 9}', approved",
    "'S3: {acceptable: 6, judgement: 8}', 'S3: {judgement: 8}', acceptable",
    "'combine: sum', 'combine: product', knows only sum",
    "'p1: {1: ', 'p1: {one: ', a level of probability has to be a digit: one",
    "'two independent controls in the software, levels: 3', 'two, levels: 3', two independent",
    "'control outside the software, levels: 2', 'control outside the software, levels: some', outside"
  })
  void a_policy_that_does_not_say_what_it_has_to_is_unreadable(
      String words, String instead, String why) {
    assertThat(WHOLE).contains(words);
    assertThatThrownBy(() -> RiskPolicy.read("policy.yaml", WHOLE.replace(words, instead)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_policy_without_levels_is_unreadable() {
    String without = WHOLE.replaceFirst("(?m)^p1: .*$", "p1: {}");
    assertThatThrownBy(() -> RiskPolicy.read("policy.yaml", without))
        .hasMessageContaining("names no levels of probability");
  }

  @Test
  void a_policy_without_severities_is_unreadable() {
    String without = WHOLE.replaceFirst("(?s)severity:.*?p1:", "severity: {}\np1:");
    assertThatThrownBy(() -> RiskPolicy.read("policy.yaml", without))
        .hasMessageContaining("names no severity");
  }

  @Test
  void an_empty_policy_is_unreadable() {
    assertThatThrownBy(() -> RiskPolicy.read("policy.yaml", "# nothing"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("the risk policy is empty");
  }

  private static String whole() {
    try (InputStream in = RiskPolicyTest.class.getResourceAsStream("/small/risk/policy.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
