package org.oarlock.service.prove;

import java.nio.file.Path;
import java.util.List;
import org.oarlock.imaging.Volume;

/**
 * What a preview shows. Nothing in it can carry patient identity but the files, and of those only
 * contours, names, colours and geometry are looked at.
 *
 * @param written the stored structure set
 * @param ct the received files of the gated slices, in any order
 * @param volume their HU
 * @param absent TG-263 names of structures that were not found
 * @param series the series in words, without identity
 * @param maker device and model package in words
 * @param clinical whether the model package is for clinical use
 */
public record PreviewRequest(
    Path written,
    List<Path> ct,
    Volume volume,
    List<String> absent,
    String series,
    String maker,
    boolean clinical) {

  /** Copies the lists. */
  public PreviewRequest {
    ct = List.copyOf(ct);
    absent = List.copyOf(absent);
  }
}
