package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.review.Controlled;
import org.oarlock.trace.review.Fingerprints;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.review.Reviews.Act;
import org.oarlock.trace.review.Reviews.State;

/** What is looked at together, and how the state of one signature reaches others. */
@Verifies("SRS-3303")
final class ReviewsTest {

  private static final String MODEL = "traceability/trace-model.yaml";
  private static final String POLICY = "risk/policy.yaml";
  private static final String BASELINE = "traceability/baseline.json";
  private static final String SRS =
      "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: test";
  private static final String ITEM = "package: a.b, module: m, safetyClass: C";
  private static final String RISK =
      "situation: HS-1, harm: HARM-1, before: {p1: 5, p2: 3}, after: {p1: 3, p2: 3}";

  private final Fixture fixture =
      Fixture.whole().person("PERSON-1", "staff").person("PERSON-2", "staff");

  @Test
  @Verifies("SRS-3301")
  void an_item_is_read_together_with_what_it_exists_for() {
    assertThat(prints(fixture).against("SRS-1")).containsOnlyKeys("SYS-1", "ITEM-1");
    assertThat(prints(fixture).against("UN-1")).isEmpty();
  }

  @Test
  @Verifies("SRS-3351")
  void a_risk_is_read_together_with_what_carries_and_shows_its_controls() {
    Fixture owed = fixture.item("RISK-1", RISK + ", loweredBy: RC-1");
    assertThat(prints(owed).against("RISK-1"))
        .containsOnlyKeys(
            "HS-1", "HARM-1", POLICY, "CAUSE-1", "RC-1", "SRS-2", "RC-1 code", "RC-1 tests");
    Fixture bare =
        owed.withoutCode("SRS-2")
            .withoutScenario("guards")
            .withoutScenario("guards when the first sensor fails");
    assertThat(prints(bare).against("RISK-1"))
        .containsOnlyKeys("HS-1", "HARM-1", POLICY, "CAUSE-1", "RC-1", "SRS-2");
  }

  @Test
  @Verifies("SRS-3350")
  void what_is_not_there_has_no_fingerprint_and_cannot_be_signed() {
    assertThat(prints(fixture).of("SRS-9")).isEqualTo("absent");
    assertThat(prints(fixture).of(MODEL)).isEqualTo("absent");
    assertThat(prints(fixture).isSignable(MODEL)).isFalse();
    fixture.text(MODEL, "floors: 2").text("other.yaml", "floors: 2");
    assertThat(prints(fixture).of(MODEL)).hasSize(64);
    assertThat(prints(fixture).of("other.yaml")).isEqualTo("absent");
    assertThat(prints(fixture).isSignable(MODEL)).isTrue();
    assertThat(prints(fixture).isSignable("other.yaml")).isFalse();
  }

  @Test
  @Verifies("SRS-3350")
  void files_that_decide_what_is_enough_are_those_that_the_model_names() {
    assertThat(Controlled.files(fixture.subject().model()))
        .containsExactly(MODEL, POLICY, BASELINE);
    assertThat(Controlled.files(fixture.model("  risk: risk/policy.yaml\n", "").subject().model()))
        .containsExactly(MODEL, BASELINE);
  }

  @Test
  void of_two_signatures_that_stand_the_later_counts() {
    fixture.signed("PERSON-1", Meaning.AUTHOR, "SRS-1").signed("PERSON-2", Meaning.AUTHOR, "SRS-1");
    assertThat(act("SRS-1").signature().person()).isEqualTo("PERSON-2");
  }

  @Test
  void a_signature_that_stands_counts_before_a_later_one_that_is_void() {
    fixture
        .signed("PERSON-1", Meaning.AUTHOR, "SRS-1")
        .item("SRS-1", SRS + ", weight: 2")
        .signed("PERSON-2", Meaning.AUTHOR, "SRS-1")
        .item("SRS-1", SRS);
    assertThat(act("SRS-1").signature().person()).isEqualTo("PERSON-1");
    assertThat(act("SRS-1").state()).isEqualTo(State.SIGNED);
  }

  @Test
  void three_signatures_that_are_void_make_nothing_whole() {
    for (Meaning meaning : Meaning.values()) {
      fixture.signed("PERSON-1", meaning, "SRS-1");
    }
    assertThat(reviews().whole("SRS-1")).isTrue();
    fixture.item("SRS-1", SRS + ", weight: 2");
    assertThat(reviews().whole("SRS-1")).isFalse();
    assertThat(reviews().stands("SRS-1", Meaning.AUTHOR)).isFalse();
  }

  @Test
  void what_stands_below_a_suspect_item_is_suspect_and_what_only_uses_it_is_not() {
    fixture
        .item("ITEM-3", ITEM)
        .item("ITEM-1", ITEM + ", parent: ITEM-3")
        .item("ITEM-2", ITEM.replace("a.b", "a.c") + ", uses: ITEM-1")
        .signed("PERSON-1", Meaning.AUTHOR, "ITEM-1", "ITEM-2", "SRS-1", "UNIT-1")
        .item("UNIT-1", "item: ITEM-1, realises: SRS-1, code: a.b, text: 'Responsibility: x'")
        .item("ITEM-3", ITEM + ", segregation: a wall");
    assertThat(act("ITEM-1")).returns(State.SUSPECT, Act::state);
    assertThat(act("ITEM-1").reason()).isEqualTo("ITEM-3 changed since");
    assertThat(act("SRS-1").reason()).isEqualTo("what it rests on is suspect");
    assertThat(act("UNIT-1")).returns(State.VOID, Act::state);
    assertThat(act("ITEM-2")).returns(State.SIGNED, Act::state);
  }

  private Act act(String id) {
    return reviews().acts(id).get(Meaning.AUTHOR);
  }

  private Reviews reviews() {
    return ReviewRule.reviews(fixture.subject());
  }

  private static Fingerprints prints(Fixture fixture) {
    return ReviewRule.prints(fixture.subject());
  }
}
