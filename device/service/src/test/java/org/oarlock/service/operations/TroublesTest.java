package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.service.job.CaseState;
import org.oarlock.service.job.StandingCase;
import org.oarlock.service.receive.Room;
import org.oarlock.service.security.certificate.CertificateStanding;
import org.oarlock.trace.annotations.Verifies;

class TroublesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  @Verifies("SRS-4301")
  void cases_of_one_kind_stand_in_one_line_by_their_numbers() {
    List<TroubleLine> lines =
        troubles(
                Room.ENOUGH,
                new StandingCase(3, CaseState.HELD),
                new StandingCase(4, CaseState.DEAD_LETTER),
                new StandingCase(5, CaseState.HELD))
            .lines();

    assertThat(lines)
        .extracting(TroubleLine::title)
        .containsExactly("DEAD_LETTER: case 4", "HELD: case 3, case 5");
  }

  @ParameterizedTest
  @CsvSource({"SHORT, DISK_SHORT", "NONE, DISK_FULL"})
  @Verifies("SRS-4301")
  void a_disk_that_fills_is_a_trouble(Room room, TroubleKind kind) {
    assertThat(troubles(room).now()).containsExactly(new Trouble(kind, "storage"));
  }

  @Test
  @Verifies("SRS-4307")
  void a_clock_that_is_off_is_a_trouble() {
    assertThat(TroubleSources.clock(() -> Optional.of(TroubleKind.CLOCK_WRONG)).now())
        .containsExactly(new Trouble(TroubleKind.CLOCK_WRONG, "clock"));
    assertThat(TroubleSources.clock(Optional::empty).now()).isEmpty();
  }

  @Test
  @Verifies("SRS-4311")
  void a_case_that_cannot_be_removed_is_a_trouble() {
    assertThat(TroubleSources.removals(() -> List.of(7L)).now())
        .containsExactly(new Trouble(TroubleKind.NOT_REMOVED, "case 7"));
  }

  @Test
  @Verifies({"SRS-4312", "RC-225"})
  void a_certificate_that_ends_or_has_ended_is_a_trouble_by_its_name() {
    List<CertificateStanding> standings =
        List.of(
            certificate("device.test", CertificateStanding.State.VALID),
            certificate("old.test", CertificateStanding.State.EXPIRES_SOON),
            certificate("clinic", CertificateStanding.State.EXPIRED));

    assertThat(TroubleSources.certificates(() -> standings).now())
        .containsExactly(
            new Trouble(TroubleKind.CERTIFICATE_ENDS_SOON, "certificate old.test"),
            new Trouble(TroubleKind.CERTIFICATE_ENDED, "certificate clinic"));
  }

  @Test
  @Verifies({"SRS-4315", "RC-228"})
  void a_repository_that_does_not_take_copies_is_a_trouble() {
    assertThat(TroubleSources.auditRepository(() -> true).now())
        .containsExactly(new Trouble(TroubleKind.AUDIT_NOT_COPIED, "audit repository"));
    assertThat(TroubleSources.auditRepository(() -> false).now()).isEmpty();
  }

  @Test
  @Verifies({"SRS-4607", "RC-251"})
  void an_inference_service_that_is_away_is_a_trouble() {
    assertThat(TroubleSources.inference(() -> true).now())
        .containsExactly(new Trouble(TroubleKind.INFERENCE_AWAY, "inference service"));
    assertThat(TroubleSources.inference(() -> false).now()).isEmpty();
  }

  private static CertificateStanding certificate(String title, CertificateStanding.State state) {
    return new CertificateStanding("trusted", title, NOW, state);
  }

  @Test
  @Verifies("SRS-4301")
  void nothing_is_said_when_nothing_is_wrong() {
    assertThat(troubles(Room.ENOUGH).lines()).isEmpty();
  }

  @Test
  @Verifies("SRS-4301")
  void many_subjects_are_counted_after_the_first_twenty() {
    StandingCase[] many =
        IntStream.rangeClosed(1, 23)
            .mapToObj(id -> new StandingCase(id, CaseState.HELD))
            .toArray(StandingCase[]::new);

    assertThat(troubles(Room.ENOUGH, many).lines().get(0).title())
        .endsWith("case 20 and 3 more")
        .doesNotContain("case 21");
  }

  @Test
  @Verifies("SRS-4301")
  void final_states_count_for_seven_days() {
    List<Instant> asked = new ArrayList<>();
    TroubleSources.cases(
            since -> {
              asked.add(since);
              return List.of();
            },
            InstantSource.fixed(NOW))
        .now();

    assertThat(asked).containsExactly(Instant.parse("2026-11-16T12:00:00Z"));
  }

  private static Troubles troubles(Room room, StandingCase... cases) {
    return new Troubles(
        TroubleSources.cases(since -> List.of(cases), InstantSource.fixed(NOW)),
        TroubleSources.disk(() -> room));
  }
}
