package org.oarlock.service.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class DelivererTest {
  private static final SendOutcome DOWN = new SendOutcome.Failed("nobody answers");
  private static final SendOutcome TAKEN = new SendOutcome.Received("status 0x0000", false);

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();
  private final Deque<SendOutcome> answers = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private DeliveryOrder order;
  private Deliverer deliverer;

  @BeforeEach
  void a_proved_object() throws IOException {
    Path object = Files.writeString(folder.resolve("rtstruct.dcm"), "proved");
    long caseId = database.provedCase("DELIVER");
    order =
        new DeliveryOrder(
            caseId,
            List.of(new DeliveryObject(ResultFormat.RTSTRUCT, object, Sha256.of(object))),
            List.of("TPS"),
            false,
            () -> false);
    deliverer = deliverer("test");
  }

  @Test
  @Verifies(
      value = {"SRS-1602", "RC-56", "RC-58"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void nothing_is_sent_after_a_receipt() throws IOException {
    answers.addAll(List.of(TAKEN, TAKEN, TAKEN));

    DeliveryProgress first = deliverer.deliver(order);
    DeliveryProgress again = deliverer.deliver(order);
    int anew = deliverer.beginAnew(order.caseId());
    deliverer.deliver(order);

    assertThat(sent).as("one receipt, one object").containsExactly("proved");
    assertThat(first).isEqualTo(new DeliveryProgress.Done(List.of()));
    assertThat(again).isInstanceOf(DeliveryProgress.Done.class);
    assertThat(anew).isZero();
    assertThat(deliverer.of(order.caseId()))
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.state()).isEqualTo(DeliveryState.RECEIVED);
              assertThat(delivery.message()).isEqualTo("status 0x0000");
              assertThat(delivery.endedAt()).isNotNull();
            });
  }

  @Test
  @Verifies(
      value = {"SRS-1601", "SRS-1603", "RC-56", "RC-58"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void failures_are_retried_with_the_same_bytes_when_their_time_has_come() throws IOException {
    answers.addAll(List.of(DOWN, DOWN, TAKEN));

    DeliveryProgress first = deliverer.deliver(order);
    assertThat(first).isInstanceOf(DeliveryProgress.Waiting.class);
    Duration wait = Duration.between(now, ((DeliveryProgress.Waiting) first).next());
    assertThat(wait).isBetween(Duration.ofMillis(4999), Duration.ofSeconds(5));

    deliverer.deliver(order);
    assertThat(sent).as("not before its time").hasSize(1);

    now = now.plusSeconds(5);
    deliverer.deliver(order);
    now = now.plusSeconds(10);
    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
    assertThat(sent).containsExactly("proved", "proved", "proved");
  }

  @Test
  @Verifies(
      value = {"SRS-1604", "RC-57", "RC-65"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void after_the_configured_time_it_is_a_dead_letter_and_can_be_begun_anew() throws IOException {
    answers.addAll(List.of(DOWN, TAKEN));
    deliverer.deliver(order);
    now = now.plus(Duration.ofHours(73));

    DeliveryProgress progress = deliverer.deliver(order);

    assertThat(progress).isInstanceOf(DeliveryProgress.GivenUp.class);
    assertThat(progress.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("NOT_DELIVERED");
              assertThat(finding.message()).contains("72 h").contains("nobody answers");
            });
    now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    assertThat(deliverer.beginAnew(order.caseId())).isEqualTo(1);
    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
  }

  @Test
  @Verifies(
      value = {"SRS-1601", "RC-85"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_file_that_changed_after_its_proof_is_not_sent() throws IOException {
    Files.writeString(order.objects().get(0).file(), "altered");

    DeliveryProgress progress = deliverer.deliver(order);

    assertThat(progress).isInstanceOf(DeliveryProgress.GivenUp.class);
    assertThat(progress.findings().get(0).message()).contains("not the one that was proved");
    assertThat(sent).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-1605", "RC-36"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_result_that_is_not_clinical_never_goes_to_a_clinical_destination() throws IOException {
    DeliveryProgress progress = deliverer("clinical").deliver(order);

    assertThat(progress).isInstanceOf(DeliveryProgress.GivenUp.class);
    assertThat(sent).isEmpty();
    assertThat(
            Deliverer.obstacle(
                new DeliveryOrder(1, order.objects(), List.of(), true, () -> false),
                TestSite.in(folder).purpose("clinical").configuration().destination("TPS")))
        .isEmpty();
    assertThat(Deliverer.obstacle(order, Optional.empty())).contains("no such destination");
  }

  @Test
  @Verifies(value = "SRS-1602", level = Level.INTEGRATION)
  void a_warning_is_a_receipt_and_a_finding() throws IOException {
    answers.add(new SendOutcome.Received("status 0xB000", true));

    assertThat(deliverer.deliver(order).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("DELIVERED_WITH_WARNING"));
  }

  @Test
  @Verifies("SRS-1603")
  void pauses_double_up_to_ten_minutes() {
    assertThat(BackOff.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(BackOff.after(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(BackOff.after(7)).isEqualTo(Duration.ofSeconds(320));
    assertThat(BackOff.after(8)).isEqualTo(Duration.ofMinutes(10));
    assertThat(BackOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  @Verifies(
      value = {"SRS-1605", "RC-55"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_destination_that_the_site_does_not_name_gets_nothing() throws IOException {
    DeliveryOrder back =
        new DeliveryOrder(order.caseId(), order.objects(), List.of("CT1"), true, () -> false);

    DeliveryProgress progress = deliverer.deliver(back);

    assertThat(progress).isInstanceOf(DeliveryProgress.GivenUp.class);
    assertThat(progress.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("no such destination"));
    assertThat(sent).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-1601", "RC-85", "RC-57", "RC-58"},
      level = Level.INTEGRATION)
  void what_was_proved_is_sent_and_a_failure_is_on_record() throws IOException {
    answers.add(DOWN);

    deliverer.deliver(order);

    assertThat(sent).containsExactly("proved");
    assertThat(deliverer.of(order.caseId()))
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("nobody answers"));
  }

  @Test
  @Verifies(
      value = {"SRS-1609", "RC-202"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void each_object_has_receipts_and_attempts_of_its_own() throws IOException {
    deliverer = deliverer(TestSite.in(folder).formats("seg, rtstruct"));
    order = withSegmentation();
    answers.addAll(List.of(TAKEN, DOWN, TAKEN));

    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Waiting.class);
    now = now.plusSeconds(5);
    assertThat(deliverer.deliver(order)).isEqualTo(new DeliveryProgress.Done(List.of()));
    deliverer.deliver(order);

    assertThat(sent).containsExactly("proved", "voxels", "voxels");
    assertThat(deliverer.of(order.caseId()))
        .extracting(Delivery::name, Delivery::state, Delivery::attempts)
        .containsExactly(
            tuple("TPS", DeliveryState.RECEIVED, 1), tuple("TPS (SEG)", DeliveryState.RECEIVED, 2));
  }

  @Test
  @Verifies(
      value = {"SRS-1609", "RC-202"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void an_object_that_is_wanted_and_was_not_made_is_shown() throws IOException {
    deliverer = deliverer(TestSite.in(folder).formats("rtstruct, seg"));
    answers.add(TAKEN);

    DeliveryProgress progress = deliverer.deliver(order);

    assertThat(progress).isInstanceOf(DeliveryProgress.GivenUp.class);
    assertThat(progress.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("TPS (SEG)");
              assertThat(finding.message()).contains("there is no proved SEG of this case");
            });
    assertThat(sent).containsExactly("proved");
  }

  @Test
  @Verifies(value = "SRS-1609", level = Level.INTEGRATION)
  void an_object_that_was_made_later_is_sent_when_a_person_begins_anew() throws IOException {
    deliverer = deliverer(TestSite.in(folder).formats("seg"));
    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.GivenUp.class);
    order = withSegmentation();
    answers.add(TAKEN);

    deliverer.beginAnew(order.caseId());

    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
    assertThat(sent).containsExactly("voxels");
  }

  @Test
  @Verifies(value = "SRS-1609", level = Level.INTEGRATION)
  void a_destination_is_sent_its_formats_only() throws IOException {
    deliverer = deliverer(TestSite.in(folder).formats("seg"));
    order = withSegmentation();
    answers.add(TAKEN);

    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);

    assertThat(sent).containsExactly("voxels");
  }

  @Test
  @Verifies(
      value = {"SRS-1609", "RC-202"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_a_destination_does_not_want_any_more_is_given_up() throws IOException {
    deliverer = deliverer(TestSite.in(folder).formats("seg"));
    order = withSegmentation();
    answers.add(DOWN);
    deliverer.deliver(order);

    deliverer = deliverer("test");
    answers.add(TAKEN);
    DeliveryProgress progress = deliverer.deliver(order);

    assertThat(progress.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("'formats' do not name SEG any more", "cancel the case"));
    assertThat(sent).containsExactly("voxels", "proved");
  }

  @Test
  @Verifies(
      value = {"SRS-1610", "RC-261"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_is_outdated_is_withdrawn_and_never_sent() throws IOException {
    answers.addAll(List.of(TAKEN, TAKEN));

    DeliveryProgress progress = deliverer.deliver(outdated(() -> true));
    deliverer.deliver(order);

    assertThat(progress).isInstanceOf(DeliveryProgress.Withdrawn.class);
    assertThat(sent).isEmpty();
    assertThat(deliverer.of(order.caseId()))
        .singleElement()
        .satisfies(each -> assertThat(each.state()).isEqualTo(DeliveryState.WITHDRAWN));
    assertThat(database.audit().about("case " + order.caseId()))
        .extracting(AuditEntry::event)
        .containsExactly("WITHDRAWN");
  }

  @Test
  @Verifies(
      value = {"SRS-1610", "RC-261"},
      level = Level.INTEGRATION)
  void what_was_on_its_way_when_it_was_outdated_is_a_receipt_like_any() throws IOException {
    answers.add(TAKEN);

    DeliveryProgress progress = deliverer.deliver(outdated(() -> !sent.isEmpty()));

    assertThat(progress).isEqualTo(new DeliveryProgress.Done(List.of()));
    assertThat(sent).containsExactly("proved");
  }

  private DeliveryOrder outdated(BooleanSupplier outdated) {
    return new DeliveryOrder(
        order.caseId(), order.objects(), order.destinations(), order.clinical(), outdated);
  }

  private DeliveryOrder withSegmentation() throws IOException {
    Path voxels = Files.writeString(folder.resolve("seg.dcm"), "voxels");
    return new DeliveryOrder(
        order.caseId(),
        List.of(
            order.objects().get(0),
            new DeliveryObject(ResultFormat.SEG, voxels, Sha256.of(voxels))),
        order.destinations(),
        false,
        () -> false);
  }

  private Deliverer deliverer(String purpose) {
    return deliverer(TestSite.in(folder).purpose(purpose));
  }

  private Deliverer deliverer(TestSite site) {
    Sender sender =
        (file, destination) -> {
          try {
            sent.add(Files.readString(file));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return answers.remove();
        };
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    return new Deliverer(
        site.configuration(),
        database.jdbc(),
        database.audit(),
        sender,
        (request, destination) -> {
          throw new AssertionError("nobody is to be asked for commitment");
        },
        clock);
  }
}
