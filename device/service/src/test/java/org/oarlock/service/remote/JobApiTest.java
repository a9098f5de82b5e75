package org.oarlock.service.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.ProgressListener;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.service.job.ModelShelf;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class JobApiTest {
  private static final Volume THORAX = CtSeries.thorax().phantom().volume();

  @TempDir private Path folder;
  private final CountDownLatch open = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final JobBoard board = new JobBoard(this::held, now::get);
  private @Nullable JobApi made;

  @BeforeEach
  void a_service_whose_jobs_wait_for_the_test() {
    made = new JobApi(board, shelf(folder), site(folder));
  }

  @AfterEach
  void end() {
    open.countDown();
    board.close();
  }

  @Test
  @Verifies("SRS-4602")
  void asking_twice_is_asking_once() throws Exception {
    VolumeMessage.Packed packed = packed(0);

    assertThat(start(packed).state()).isIn(JobState.QUEUED, JobState.RUNNING);
    assertThat(start(packed).id()).isEqualTo(packed.id());
    open.countDown();
    awaitState(packed, JobState.DONE);
    assertThat(start(packed).state()).isEqualTo(JobState.DONE);

    assertThat(runs).hasValue(1);
    assertThat(api().result(packed.id()).getBody()).isEqualTo(new byte[] {1});
  }

  @Test
  @Verifies("SRS-4602")
  void progress_is_told_while_it_runs() throws Exception {
    VolumeMessage.Packed packed = packed(0);
    start(packed);
    awaitState(packed, JobState.RUNNING);

    await().untilAsserted(() -> assertThat(api().progress(packed.id()).progress()).isEqualTo(0.25));
    assertThat(problem(() -> api().result(packed.id()))).isEqualTo(JobProblem.NOT_DONE);
  }

  @Test
  @Verifies("SRS-4602")
  void a_cancelled_job_ends_and_is_forgotten() throws Exception {
    VolumeMessage.Packed packed = packed(0);
    start(packed);
    awaitState(packed, JobState.RUNNING);

    api().cancel(packed.id());
    assertThat(problem(() -> api().progress(packed.id()))).isEqualTo(JobProblem.UNKNOWN_JOB);
    open.countDown();
    start(packed);
    awaitState(packed, JobState.DONE);
    assertThat(runs).hasValue(2);
  }

  @Test
  @Verifies("SRS-4602")
  void a_job_that_failed_has_no_result_and_can_be_begun_anew() throws Exception {
    VolumeMessage.Packed packed = packed(13);
    open.countDown();
    start(packed);
    awaitState(packed, JobState.FAILED);

    assertThat(problem(() -> api().result(packed.id()))).isEqualTo(JobProblem.NOT_DONE);
    start(packed);
    await().until(() -> runs.get() == 2);
  }

  @Test
  @Verifies("SRS-4602")
  void a_result_that_nobody_fetches_is_forgotten_after_half_an_hour() throws Exception {
    VolumeMessage.Packed packed = packed(0);
    open.countDown();
    start(packed);
    awaitState(packed, JobState.DONE);

    now.updateAndGet(then -> then.plus(Duration.ofMinutes(31)));
    assertThat(problem(() -> api().progress(packed.id()))).isEqualTo(JobProblem.UNKNOWN_JOB);
  }

  @Test
  @Verifies({"SRS-4603", "RC-252"})
  void more_volumes_than_there_are_places_are_refused_until_one_is_free() throws Exception {
    for (int n = 0; n < 3; n++) {
      start(packed(n));
    }
    assertThat(problem(() -> start(packed(3)))).isEqualTo(JobProblem.NO_ROOM);
    open.countDown();
    awaitState(packed(2), JobState.DONE);
    await().untilAsserted(() -> start(packed(3)));
  }

  @Test
  @Verifies(
      value = {"SRS-4603", "RC-252"},
      shows = Shows.EFFECTIVE)
  void what_is_too_long_or_of_unknown_length_is_refused_before_a_byte_is_read() {
    InputStream unread =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new AssertionError("a byte was read");
          }
        };
    assertThat(problem(() -> api().start("x", -1, unread))).isEqualTo(JobProblem.NO_LENGTH);
    assertThat(problem(() -> api().start("x", (512L << 20) + 1, unread)))
        .isEqualTo(JobProblem.TOO_LARGE);
  }

  @Test
  @Verifies("SRS-4603")
  void each_thing_that_does_not_fit_has_a_code_and_leaves_its_place() throws Exception {
    VolumeMessage.Packed packed = packed(0);
    VolumeMessage.Packed foreign = VolumeMessage.pack(THORAX, "ab".repeat(32));
    for (int n = 0; n < 5; n++) {
      assertThat(problem(() -> start(new VolumeMessage.Packed("x", packed.body()))))
          .isEqualTo(JobProblem.OTHER_CONTENT);
      assertThat(problem(() -> start(foreign))).isEqualTo(JobProblem.UNKNOWN_PACKAGE);
      assertThat(problem(() -> start(new VolumeMessage.Packed("x", new byte[9]))))
          .isEqualTo(JobProblem.UNREADABLE);
    }
    start(packed);
    var answer = api().refused(new JobRefused(JobProblem.TOO_LARGE, "9 bytes"));
    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(answer.getBody())
        .hasToString(
            "ProblemDetail[type='urn:oarlock:job-api:too-large',"
                + " title='The volume is larger than this service takes', status=413,"
                + " detail='9 bytes', instance='null', properties='null']");
  }

  private byte[] held(String id, Volume volume, ModelPackage model, ProgressListener progress)
      throws IOException {
    runs.incrementAndGet();
    progress.progress(0.25, "held");
    try {
      while (open.getCount() > 0) {
        progress.progress(0.25, "held");
        open.await(10, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (volume.hu(0) == 13) {
      throw new IOException("it does not work");
    }
    return new byte[] {1};
  }

  private JobApi api() {
    return Objects.requireNonNull(made);
  }

  private JobProgress start(VolumeMessage.Packed packed) throws JobRefused {
    return api().start(packed.id(), packed.body().length, new ByteArrayInputStream(packed.body()));
  }

  private void awaitState(VolumeMessage.Packed packed, JobState state) {
    await().until(() -> api().progress(packed.id()).state() == state);
  }

  private static VolumeMessage.Packed packed(int hu) throws IOException {
    short[] voxels = new short[THORAX.grid().voxels()];
    voxels[0] = (short) hu;
    return VolumeMessage.pack(new Volume(THORAX.grid(), voxels), Draft.model().digest());
  }

  private static JobProblem problem(ThrowingCallable act) {
    return catchThrowableOfType(JobRefused.class, act).problem();
  }

  private static SiteConfiguration site(Path folder) {
    return TestSite.in(folder).configuration();
  }

  private static ModelShelf shelf(Path folder) {
    try {
      return ModelShelf.load(site(folder), folder);
    } catch (ConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
