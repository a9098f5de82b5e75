package org.oarlock.service.remote;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.Finding;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.service.segment.SegmentOutcome;
import org.oarlock.service.segment.Segmenting;
import org.oarlock.trace.annotations.Implements;

/**
 * Has a volume segmented by an inference service. It keeps nothing of a job: asked again for the
 * same volume and package it finds the job by the digest of both, or begins it anew.
 */
@Implements({"SRS-4605", "SRS-4606", "SRS-4607"})
public final class RemoteSegmenting implements Segmenting {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

  private final JobClient service;
  private final BuildIdentity build;
  private final Duration timeOut;
  private final ServiceStanding standing;
  private final InstantSource clock;

  RemoteSegmenting(
      JobClient service,
      BuildIdentity build,
      Duration timeOut,
      ServiceStanding standing,
      InstantSource clock) {
    this.service = service;
    this.build = build;
    this.timeOut = timeOut;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public SegmentOutcome segment(VolumeSource source, ModelPackage model) throws IOException {
    if (standing.failedJustNow()) {
      return new SegmentOutcome.Later();
    }
    try {
      SegmentOutcome outcome = ask(source, model);
      standing.back();
      return outcome;
    } catch (ServiceAway | CutResult e) {
      standing.away(String.valueOf(e.getMessage()));
      return new SegmentOutcome.Later();
    }
  }

  private SegmentOutcome ask(VolumeSource source, ModelPackage model)
      throws IOException, ServiceAway, CutResult {
    try {
      offered(model);
      Volume volume = source.volume();
      VolumeMessage.Packed packed = VolumeMessage.pack(volume, model.digest());
      if (service.progress(packed.id()).isEmpty()) {
        service.start(packed);
      }
      awaitEnd(packed.id());
      byte[] result = service.result(packed.id());
      SegmentOutcome made =
          new SegmentOutcome.Made(ResultMessage.read(result, packed.id(), volume.grid(), model));
      service.forget(packed.id());
      return made;
    } catch (ServiceRefused e) {
      return new SegmentOutcome.Refused(
          Finding.of("REMOTE_REFUSED", "The inference service refuses: " + e.getMessage() + "."));
    } catch (WrongResult e) {
      return new SegmentOutcome.Refused(
          Finding.of(
              "REMOTE_RESULT_WRONG",
              "What the inference service gave back is not the result of this volume: "
                  + e.getMessage()
                  + ". Nothing of it was used."));
    }
  }

  /** Asked before the volume is read, which takes longer than the question. */
  private void offered(ModelPackage model) throws ServiceAway, ServiceRefused {
    Offer offer = service.offer();
    if (!offer.isMadeBy(build)) {
      throw new ServiceAway(
          "it runs build " + offer.build() + ", this device runs " + build.shortInputs());
    }
    if (!offer.holds(model)) {
      throw new ServiceAway("it has no package with the digest " + model.digest());
    }
  }

  private void awaitEnd(String id) throws IOException, ServiceAway, ServiceRefused {
    Instant end = clock.instant().plus(timeOut);
    while (true) {
      Optional<JobProgress> progress = service.progress(id);
      if (progress.isEmpty()) {
        throw new ServiceAway("it was started anew and has forgotten the job");
      }
      switch (progress.get().state()) {
        case DONE -> {
          return;
        }
        case FAILED -> {
          service.forget(id);
          throw new IOException("the inference service failed at the job");
        }
        case QUEUED, RUNNING -> pause(id, end);
      }
    }
  }

  private void pause(String id, Instant end) throws ServiceAway, ServiceRefused {
    if (!clock.instant().isBefore(end)) {
      service.forget(id);
      throw new ServiceAway("a job did not end within " + timeOut.toMinutes() + " min");
    }
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceAway("this device is being stopped");
    }
  }
}
