package org.oarlock.service.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.service.segment.SegmentOutcome;
import org.oarlock.service.segment.SegmentStep;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RemoteSegmentingTest {
  private static final Volume THORAX = CtSeries.thorax().phantom().volume();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final ServiceStanding standing = new ServiceStanding(now::get);
  private final AtomicInteger reads = new AtomicInteger();
  private PlayedService service = started();

  @BeforeEach
  void a_service_that_works() {
    service.repaired();
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  @Verifies({"SRS-4606", "SRS-4608", "RC-254"})
  void gives_the_masks_that_this_device_would_have_made() throws IOException {
    Segmentation here = SegmentStep.segment(THORAX, Draft.model(), ProgressListener.SILENT);

    assertThat(segment()).isEqualTo(new SegmentOutcome.Made(here));
    assertThat(service.begun()).isEqualTo(1);
    assertThat(standing.isAway()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 500, 503})
  @Verifies(
      value = {"SRS-4607", "RC-251"},
      shows = Shows.EFFECTIVE)
  void a_service_that_cannot_now_is_asked_again_and_shown(int status) throws IOException {
    service.answering(status);
    assertThat(segment()).isEqualTo(new SegmentOutcome.Later());
    assertThat(standing.isAway()).isTrue();

    service.repaired();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
    assertThat(standing.isAway()).isFalse();
  }

  @Test
  @Verifies({"SRS-4606", "SRS-4607"})
  void a_service_that_nobody_reaches_is_asked_again() throws IOException {
    service.close();
    assertThat(segment()).isEqualTo(new SegmentOutcome.Later());
    assertThat(standing.isAway()).isTrue();
    service = started();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
  }

  @Test
  @Verifies("SRS-4606")
  void many_cases_that_wait_read_nothing_and_ask_once_in_four_seconds() throws IOException {
    service.answering(503);
    for (int n = 0; n < 20; n++) {
      assertThat(segment(Duration.ofMinutes(1))).isEqualTo(new SegmentOutcome.Later());
    }
    assertThat(service.asked()).isEqualTo(1);
    assertThat(reads).hasValue(0);

    service.repaired();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
    assertThat(reads).hasValue(1);
  }

  @Test
  @Verifies({"SRS-4606", "SRS-4607"})
  void a_service_that_forgot_the_job_or_has_no_such_package_is_asked_again() throws IOException {
    service.forgetful();
    assertThat(segment()).isEqualTo(new SegmentOutcome.Later());
    service.repaired();
    service.withoutModel();
    assertThat(segment()).isEqualTo(new SegmentOutcome.Later());
    service.repaired();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
    assertThat(service.begun()).isEqualTo(2);
  }

  @Test
  @Verifies(
      value = {"SRS-4608", "RC-254"},
      shows = Shows.EFFECTIVE)
  void a_service_of_another_build_is_given_no_volume() throws IOException {
    service.running(new BuildIdentity("0.1.0", "ab".repeat(32)));
    assertThat(segment()).isEqualTo(new SegmentOutcome.Later());
    assertThat(reads).hasValue(0);
    assertThat(service.begun()).isZero();
    assertThat(standing.isAway()).isTrue();
  }

  @Test
  @Verifies(
      value = {"SRS-4605", "RC-122"},
      shows = Shows.EFFECTIVE)
  void a_result_that_is_cut_on_its_way_is_fetched_again() throws IOException {
    service.damaging(whole -> Arrays.copyOf(whole, whole.length / 2));
    assertThat(segment()).isEqualTo(new SegmentOutcome.Later());
    assertThat(standing.isAway()).isTrue();

    service.repaired();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
    assertThat(service.begun()).isEqualTo(1);
  }

  @Test
  @Verifies({"SRS-4605", "RC-122"})
  void a_whole_result_of_another_job_is_not_used_and_said() throws IOException {
    service.damaging(whole -> other());
    assertThat(segment())
        .isInstanceOfSatisfying(
            SegmentOutcome.Refused.class,
            refused -> {
              assertThat(refused.why().code()).isEqualTo("REMOTE_RESULT_WRONG");
              assertThat(refused.why().message()).endsWith("Nothing of it was used.");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {413, 422})
  @Verifies("SRS-4606")
  void a_volume_that_the_service_does_not_take_is_said(int status) throws IOException {
    service.answering(status);
    assertThat(segment())
        .isInstanceOfSatisfying(
            SegmentOutcome.Refused.class,
            refused -> {
              assertThat(refused.why().code()).isEqualTo("REMOTE_REFUSED");
              assertThat(refused.why().message()).contains("status " + status);
            });
  }

  @Test
  @Verifies("SRS-4606")
  void a_job_that_failed_there_fails_here_and_is_begun_anew() throws IOException {
    service.ending(JobState.FAILED);
    assertThatIOException().isThrownBy(this::segment);
    service.repaired();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
  }

  @Test
  @Verifies("SRS-4606")
  void a_job_that_does_not_end_is_given_back_and_asked_for_anew() throws IOException {
    service.ending(JobState.RUNNING);
    assertThat(segment(Duration.ZERO)).isEqualTo(new SegmentOutcome.Later());
    service.repaired();
    assertThat(segment()).isInstanceOf(SegmentOutcome.Made.class);
    assertThat(service.begun()).isEqualTo(2);
  }

  private SegmentOutcome segment() throws IOException {
    now.updateAndGet(last -> last.plusSeconds(5));
    return segment(Duration.ofMinutes(1));
  }

  private SegmentOutcome segment(Duration timeOut) throws IOException {
    JobClient client = new JobClient(HttpClient.newHttpClient(), service.address());
    return new RemoteSegmenting(
            client, BuildIdentity.ofThisBuild(), timeOut, standing, InstantSource.system())
        .segment(
            () -> {
              reads.incrementAndGet();
              return THORAX;
            },
            Draft.model());
  }

  private static byte[] other() {
    try {
      return ResultMessage.of("34".repeat(32), Draft.truth(CtSeries.thorax()), Draft.model());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PlayedService started() {
    try {
      return new PlayedService();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
