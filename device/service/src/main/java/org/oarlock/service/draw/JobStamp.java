package org.oarlock.service.draw;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/**
 * What the machine would otherwise make up, recorded once for a job: drawing again with the same
 * stamp gives the same bytes.
 *
 * @param instant when the structure set was made, whole seconds
 * @param zone in which the times of the object are written
 * @param sopInstanceUid UID of the structure set
 * @param seriesInstanceUid UID of its series
 */
@Implements("SRS-1408")
public record JobStamp(
    Instant instant, ZoneId zone, String sopInstanceUid, String seriesInstanceUid) {

  /** Cuts the instant to seconds and refuses what is not a UID. */
  public JobStamp {
    instant = instant.truncatedTo(ChronoUnit.SECONDS);
    if (!Uids.isValid(sopInstanceUid) || !Uids.isValid(seriesInstanceUid)) {
      throw new IllegalArgumentException("a job stamp needs two UIDs (PS3.5 9.1)");
    }
  }

  /**
   * UIDs that follow from what was segmented, with what, for which job and when, and from nothing
   * else.
   *
   * @param ctSeriesUid series of the CT
   * @param packageDigest SHA-256 of the model package
   * @param job what tells two jobs over the same input apart; may be empty
   */
  public static JobStamp derived(
      Instant instant, ZoneId zone, String ctSeriesUid, String packageDigest, String job) {
    Instant seconds = instant.truncatedTo(ChronoUnit.SECONDS);
    String inputs = String.join("|", ctSeriesUid, packageDigest, seconds.toString(), job);
    return new JobStamp(
        seconds,
        zone,
        Uids.derived("org.oarlock.rtstruct.instance", inputs),
        Uids.derived("org.oarlock.rtstruct.series", inputs));
  }

  /** The stamp of the segmentation that goes with the structure set: UIDs of its own. */
  public JobStamp ofSegmentation() {
    return new JobStamp(
        instant,
        zone,
        Uids.derived("org.oarlock.seg.instance", sopInstanceUid),
        Uids.derived("org.oarlock.seg.series", seriesInstanceUid));
  }

  /** Local time with its offset. */
  public OffsetDateTime local() {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
