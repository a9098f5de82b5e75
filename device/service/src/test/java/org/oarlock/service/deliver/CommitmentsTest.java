package org.oarlock.service.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.CommitmentOutcome;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.InstanceReference;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.service.Sha256;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class CommitmentsTest {
  private static final CommitmentOutcome LATER = new Answered(DimseStatus.SUCCESS);
  private static final int NO_SUCH_OBJECT = 0x0112;

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();
  private final List<CommitmentRequest> requests = new ArrayList<>();
  private final InstanceReference object =
      new InstanceReference(Uids.RT_STRUCTURE_SET_STORAGE, Uids.random());
  private CommitmentOutcome answer = LATER;
  private int sent;
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private DeliveryOrder order;
  private Deliverer deliverer;

  @BeforeEach
  void a_proved_object() throws IOException {
    Path file = folder.resolve("rtstruct.dcm");
    DicomFiles.write(
        file,
        new DicomFile(
            Uids.EXPLICIT_VR_LITTLE_ENDIAN,
            object.sopClassUid(),
            object.sopInstanceUid(),
            new DatasetBuilder()
                .text(Tags.SOP_CLASS_UID, object.sopClassUid())
                .text(Tags.SOP_INSTANCE_UID, object.sopInstanceUid())
                .build()));
    long caseId = database.provedCase("COMMIT");
    order =
        new DeliveryOrder(
            caseId,
            List.of(new DeliveryObject(ResultFormat.RTSTRUCT, file, Sha256.of(file))),
            List.of("TPS"),
            false,
            () -> false);
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    deliverer =
        new Deliverer(
            TestSite.in(folder).commitment().configuration(),
            database.jdbc(),
            database.audit(),
            (path, destination) -> {
              sent++;
              return new SendOutcome.Received("status 0x0000", false);
            },
            (request, destination) -> {
              requests.add(request);
              return answer;
            },
            clock);
  }

  @Test
  @Verifies(
      value = {"SRS-1607", "RC-160"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_was_only_taken_is_not_delivered_until_the_destination_commits() throws IOException {
    DeliveryProgress taken = deliverer.deliver(order);
    DeliveryProgress asked = deliverer.deliver(order);

    assertThat(taken).isInstanceOf(DeliveryProgress.Waiting.class);
    assertThat(asked).isInstanceOf(DeliveryProgress.Waiting.class);
    assertThat(delivery().state()).isEqualTo(DeliveryState.TAKEN);
    assertThat(delivery().message()).contains("no answer yet");
    assertThat(requests)
        .singleElement()
        .satisfies(request -> assertThat(request.instances()).containsExactly(object));

    assertThat(told("TPS", committed())).isEqualTo(DimseStatus.SUCCESS);
    assertThat(deliverer.deliver(order)).isEqualTo(new DeliveryProgress.Done(List.of()));
    assertThat(delivery().state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(delivery().message()).isEqualTo("storage committed");
    assertThat(sent).as("the object itself is sent once").isEqualTo(1);
  }

  @Test
  @Verifies(value = "SRS-1609", level = Level.INTEGRATION)
  void what_was_taken_is_followed_although_it_is_not_wanted_any_more() throws IOException {
    deliverer.deliver(order);
    Deliverer changed =
        new Deliverer(
            TestSite.in(folder).commitment().formats("seg").configuration(),
            database.jdbc(),
            database.audit(),
            (path, destination) -> new SendOutcome.Failed("sent twice"),
            (request, destination) ->
                new CommitmentOutcome.Told(
                    new CommitmentResult(request.transactionUid(), List.of(object), Map.of())),
            Clock.fixed(now, ZoneOffset.UTC));

    changed.deliver(order);

    assertThat(delivery().state()).isEqualTo(DeliveryState.RECEIVED);
  }

  @Test
  @Verifies(
      value = {"SRS-1607", "RC-160"},
      level = Level.INTEGRATION)
  void an_answer_over_the_same_association_counts_at_once() throws IOException {
    deliverer.deliver(order);
    Deliverer prompt = deliverer;
    deliverer =
        new Deliverer(
            TestSite.in(folder).commitment().configuration(),
            database.jdbc(),
            database.audit(),
            (path, destination) -> new SendOutcome.Failed("sent twice"),
            (request, destination) ->
                new CommitmentOutcome.Told(
                    new CommitmentResult(request.transactionUid(), List.of(object), Map.of())),
            Clock.fixed(now, ZoneOffset.UTC));

    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
    assertThat(prompt.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
    assertThat(requests).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-1607", "RC-160"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_refusal_is_shown_and_the_question_put_again_with_pauses() throws IOException {
    deliverer.deliver(order);
    deliverer.deliver(order);
    told("TPS", failed());
    deliverer.deliver(order);
    assertThat(delivery().message()).contains("not committed").contains("0x0112");
    assertThat(requests).as("not at once").hasSize(1);

    now = now.plusSeconds(5);
    answer = new NetworkFailure.Unreachable("nobody listens");
    deliverer.deliver(order);
    assertThat(requests).hasSize(2);
    assertThat(requests).extracting(CommitmentRequest::transactionUid).doesNotHaveDuplicates();
    assertThat(delivery().message()).contains("nobody listens");

    now = now.plusSeconds(10);
    answer = LATER;
    deliverer.deliver(order);
    told("TPS", committed());
    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  @Verifies(value = "SRS-1607", level = Level.INTEGRATION)
  void silence_is_asked_again_after_an_hour_and_given_up_in_the_end() throws IOException {
    deliverer.deliver(order);
    deliverer.deliver(order);
    now = now.plus(Duration.ofMinutes(59));
    deliverer.deliver(order);
    assertThat(requests).hasSize(1);
    now = now.plus(Duration.ofMinutes(1));
    deliverer.deliver(order);
    assertThat(requests).hasSize(2);

    now = now.plus(Duration.ofHours(72));
    DeliveryProgress progress = deliverer.deliver(order);

    assertThat(progress).isInstanceOf(DeliveryProgress.GivenUp.class);
    assertThat(progress.findings().get(0).message()).contains("not committed for 72 h");
    assertThat(delivery().taken()).as("a rerun would make a second draft there").isTrue();
    assertThat(deliverer.beginAnew(order.caseId())).isEqualTo(1);
  }

  @Test
  @Verifies(
      value = {"SRS-1608", "RC-161"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void nobody_else_and_no_other_answer_commits() throws IOException {
    deliverer.deliver(order);
    deliverer.deliver(order);
    String transaction = requests.get(0).transactionUid();
    CommitmentResult unknown = new CommitmentResult(Uids.random(), List.of(object), Map.of());
    CommitmentResult ofAnother =
        new CommitmentResult(
            transaction,
            List.of(new InstanceReference(object.sopClassUid(), Uids.random())),
            Map.of());
    CommitmentResult both =
        new CommitmentResult(transaction, List.of(object), Map.of(object, NO_SUCH_OBJECT));

    assertThat(told("CT1", committed()).isFailure()).isTrue();
    assertThat(told("TPS", unknown).isFailure()).isTrue();
    told("TPS", ofAnother);
    told("TPS", both);

    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Waiting.class);
    assertThat(delivery().state()).isEqualTo(DeliveryState.TAKEN);
  }

  @Test
  @Verifies(
      value = {"SRS-1608", "RC-161"},
      level = Level.INTEGRATION)
  void a_commitment_is_not_taken_back() throws IOException {
    deliverer.deliver(order);
    deliverer.deliver(order);
    told("TPS", committed());
    told("TPS", failed());

    assertThat(deliverer.deliver(order)).isInstanceOf(DeliveryProgress.Done.class);
  }

  private DimseStatus told(String callingAe, CommitmentResult result) {
    return deliverer.commitments().told(callingAe, result);
  }

  private CommitmentResult committed() {
    return new CommitmentResult(transaction(), List.of(object), Map.of());
  }

  private CommitmentResult failed() {
    return new CommitmentResult(transaction(), List.of(), Map.of(object, NO_SUCH_OBJECT));
  }

  private String transaction() {
    return requests.get(requests.size() - 1).transactionUid();
  }

  private Delivery delivery() {
    return deliverer.of(order.caseId()).get(0);
  }
}
