package org.oarlock.service.dicomweb;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;

/** Looks at what a Store request says of itself, and only then reads it. */
final class Storing {
  private static final long MEBIBYTE = 1L << 20;

  /** A study of thousands of slices over a slow line is through by then. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Intake intake;
  private final DicomSettings dicom;
  private final long mostBytes;
  private final InstantSource clock;

  Storing(Intake intake, DicomSettings dicom, int maxRequestMb, InstantSource clock) {
    this.intake = intake;
    this.dicom = dicom;
    this.mostBytes = maxRequestMb * MEBIBYTE;
    this.clock = clock;
  }

  /**
   * Stores the instances of a request.
   *
   * @param length bytes of the body, as announced; negative where they are not
   * @param sender AE title that stands for who sends
   * @param study Study Instance UID that all must have; empty: any
   * @throws RequestRefused if it is not read, or not to its end
   */
  @Implements({"SRS-4403", "RC-231"})
  StoreReport store(
      @Nullable String contentType,
      @Nullable String accept,
      long length,
      InputStream body,
      String sender,
      String study)
      throws RequestRefused {
    RelatedType.acceptsJson(accept);
    String boundary = RelatedType.boundary(contentType);
    if (length > mostBytes) {
      throw BoundedBody.tooLong(mostBytes);
    }
    BoundedBody bounded = new BoundedBody(body, mostBytes, clock, clock.instant().plus(LONGEST));
    return new StoreTransaction(intake, sender, dicom.aeTitle(), dicom.maxInstanceMb() * MEBIBYTE)
        .read(RelatedParts.of(bounded, boundary), study.isEmpty() ? intake : intake.ofStudy(study));
  }
}
