package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.InstanceReference;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.QueryOutcome;
import org.oarlock.service.Sha256;
import org.oarlock.service.config.Peer;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class PromisesTest {
  private static final QueryOutcome TAKEN = new Answered(DimseStatus.SUCCESS);
  private static final QueryOutcome AWAY = new NetworkFailure.Unreachable("nobody listens");

  @TempDir private Path root;
  private final TestDatabase database = TestDatabase.shared();
  private final String scanner = "S" + UUID.randomUUID().toString().substring(0, 12);
  private final List<CommitmentResult> told = new ArrayList<>();
  private QueryOutcome answer = TAKEN;
  private Clock clock = Clock.systemUTC();

  @BeforeEach
  void nothing_is_left_of_other_tests() {
    database.jdbc().sql("DELETE FROM promise").update();
  }

  @Test
  @Verifies(
      value = {"SRS-1013", "RC-213"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_is_damaged_gone_or_was_never_sent_is_not_committed_to() throws IOException {
    InstanceReference kept = stored("kept");
    InstanceReference damaged = stored("damaged");
    InstanceReference gone = stored("gone");
    InstanceReference never = ct(Uids.random());
    InstanceReference other = new InstanceReference("1.2.3", stored("other").sopInstanceUid());
    Files.writeString(root.resolve("instances/damaged"), "HEADdamageD");
    Files.delete(root.resolve("instances/gone"));

    assertThat(ask(kept, damaged, gone, never, other)).isEqualTo(DimseStatus.SUCCESS);
    promises().look();

    assertThat(told)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.committed()).containsExactly(kept);
              assertThat(result.failed())
                  .isEqualTo(Map.of(damaged, 0x0112, gone, 0x0112, never, 0x0112, other, 0x0119));
            });
  }

  @Test
  @Verifies(
      value = {"SRS-1013", "RC-213"},
      level = Level.INTEGRATION)
  void what_another_sender_sent_is_not_committed_to() throws IOException {
    InstanceReference kept = stored("kept");
    assertThat(kept().reasonAgainst("SOMEBODY", kept)).contains(0x0112);
    assertThat(kept().reasonAgainst(scanner, kept)).isEmpty();
  }

  @Test
  @Verifies(value = "SRS-1014", level = Level.INTEGRATION)
  void a_result_is_told_until_it_is_taken_and_not_afterwards() throws IOException {
    ask(stored("kept"));
    answer = AWAY;
    promises().look();
    promises().look();
    assertThat(told).as("not before its time").hasSize(1);

    timePasses();
    answer = TAKEN;
    promises().look();
    timePasses();
    promises().look();
    assertThat(told).hasSize(2);
    assertThat(new PromiseStore(database.jdbc()).open(scanner)).isZero();
  }

  @Test
  @Verifies(value = "SRS-1014", level = Level.INTEGRATION)
  void a_sender_that_never_listens_is_given_up_and_one_that_asks_again_is_told_again()
      throws IOException {
    CommitmentRequest request = new CommitmentRequest(Uids.random(), List.of(stored("kept")));
    promises().asked(scanner, request);
    answer = AWAY;
    clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));
    promises().look();
    assertThat(new PromiseStore(database.jdbc()).open(scanner)).isZero();

    clock = Clock.systemUTC();
    answer = TAKEN;
    promises().asked(scanner, request);
    promises().look();
    assertThat(told).hasSize(2);
  }

  @Test
  @Verifies(value = "SRS-1013", level = Level.INTEGRATION)
  void only_whom_the_site_names_may_ask_and_not_without_end() throws IOException {
    Promises promises = promises();
    CommitmentRequest request = new CommitmentRequest("2.25.1", List.of(ct("2.25.2")));
    assertThat(promises.asked("SOMEBODY", request).code()).isEqualTo(0x0124);
    assertThat(promises.told(scanner, new CommitmentResult("2.25.1", List.of(), Map.of())))
        .isEqualTo(DimseStatus.NOT_AUTHORISED);
    for (int i = 0; i < 1000; i++) {
      assertThat(ask(ct("2.25.2")).isSuccess()).isTrue();
    }
    assertThat(ask(ct("2.25.2")).code()).isEqualTo(0x0213);
  }

  private DimseStatus ask(InstanceReference... instances) throws IOException {
    return promises().asked(scanner, new CommitmentRequest(Uids.random(), List.of(instances)));
  }

  private Promises promises() throws IOException {
    Peer peer = new Peer(scanner, "127.0.0.1", 104, null, null, null, null, true, null, null);
    return new Promises(
        List.of(peer),
        new PromiseStore(database.jdbc()),
        kept(),
        database.audit(),
        (whom, result) -> {
          told.add(result);
          return answer;
        },
        clock);
  }

  private KeptObjects kept() throws IOException {
    return new KeptObjects(new SeriesStore(database.jdbc()), new InstanceFiles(root));
  }

  private void timePasses() {
    database.jdbc().sql("UPDATE promise SET next_tell_at = now()").update();
  }

  private static InstanceReference ct(String uid) {
    return new InstanceReference(Uids.CT_IMAGE_STORAGE, uid);
  }

  /** An instance whose file is a header of four letters and its name. */
  private InstanceReference stored(String name) throws IOException {
    Files.createDirectories(root.resolve("instances"));
    Files.writeString(root.resolve("instances/" + name), "HEAD" + name);
    String uid = Uids.random();
    database
        .jdbc()
        .sql(
            """
            WITH a AS (
              INSERT INTO association (id, calling_ae, called_ae, receiver)
              VALUES (:uid, :calling, 'OARLOCK', 'test') RETURNING id),
            s AS (
              INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
              VALUES (:calling, :uid, 'P1', now(), false) RETURNING id)
            INSERT INTO instance (series_id, sop_class_uid, sop_instance_uid, transfer_syntax,
              digest, file, length, association_id, counted, conflicting, attributes)
            SELECT s.id, :class, :uid, '', :digest, :file, :length, a.id, true, false, '{}'
            FROM a, s
            """)
        .param("uid", uid)
        .param("calling", scanner)
        .param("class", Uids.CT_IMAGE_STORAGE)
        .param("digest", Sha256.of(name.getBytes(StandardCharsets.UTF_8)))
        .param("file", "instances/" + name)
        .param("length", name.length())
        .update();
    return ct(uid);
  }
}
