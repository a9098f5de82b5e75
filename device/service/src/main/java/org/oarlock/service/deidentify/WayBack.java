package org.oarlock.service.deidentify;

import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * The link from a copy to its originals: identifiers and digests, no name, ID or date of a patient.
 *
 * @param patient Patient ID of the copy
 * @param study Study Instance UID of the copy
 * @param series Series Instance UID of the copy
 * @param frameOfReference frame of reference of the copy
 * @param images one entry for each image
 */
@Implements("SRS-4211")
public record WayBack(
    String patient, String study, String series, String frameOfReference, List<Image> images) {

  /** Takes a copy. */
  public WayBack {
    images = List.copyOf(images);
  }

  /**
   * One image.
   *
   * @param original SOP Instance UID as received
   * @param copy SOP Instance UID of the copy
   * @param digest {@link ImageDigest} of the original
   */
  public record Image(String original, String copy, String digest) {}
}
