package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

class OperatorActTest {

  @ParameterizedTest
  @CsvSource({
    "RELEASE, HELD",
    "REROUTE, HELD IGNORED KEPT REFUSED BLOCKED FAILED CANCELLED",
    "RERUN, REFUSED BLOCKED FAILED CANCELLED",
    "RESEND, DEAD_LETTER PROVED",
    "CANCEL, ARRIVED REOPENED HELD ROUTED GATED SEGMENTED DRAWN PROVED DEAD_LETTER",
    "PRIORITISE, ARRIVED REOPENED HELD ROUTED GATED SEGMENTED DRAWN PROVED"
  })
  @Verifies("SRS-1708")
  void each_act_is_possible_in_these_states_and_no_others(OperatorAct act, String states) {
    EnumSet<CaseState> expected =
        Stream.of(states.split(" "))
            .map(CaseState::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));

    assertThat(
            Stream.of(CaseState.values())
                .filter(state -> act.refusal(state).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class))))
        .isEqualTo(expected);
  }

  @Test
  @Verifies("SRS-1708")
  void after_a_receipt_no_act_is_left() {
    assertThat(OperatorAct.values()).allMatch(act -> act.refusal(CaseState.DELIVERED).isPresent());
    assertThat(OperatorAct.RESEND.refusal(CaseState.DELIVERED))
        .hasValueSatisfying(words -> assertThat(words).contains("nothing is sent after a receipt"));
  }
}
