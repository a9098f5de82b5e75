package org.oarlock.service.draw;

import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.release.Manufacturer;

/**
 * Everything that a structure set is made from. Identity comes in here, with the received headers
 * of the very job, and from nowhere else.
 *
 * @param slices the gated slices in the order of the masks' k axis
 * @param segmentation the masks
 * @param origin what made the masks
 * @param stamp time, zone and UIDs of the job
 * @param choice which structures are wanted, and how they are named
 * @param holes how the destination reads holes
 * @param manufacturer from a verified statement, else empty
 * @param version how it stands to earlier drafts of the same series
 */
public record DrawRequest(
    List<CtInstance> slices,
    Segmentation segmentation,
    Origin origin,
    JobStamp stamp,
    StructureChoice choice,
    HoleStyle holes,
    Optional<Manufacturer> manufacturer,
    DraftVersion version) {

  /** Prefix unless the site chooses another one. */
  public static final String DEFAULT_PREFIX = "zz_";

  /** Refuses masks and headers that are not of one series. */
  public DrawRequest {
    slices = List.copyOf(slices);
    if (slices.size() != segmentation.grid().slices()) {
      throw new IllegalArgumentException(
          "there are "
              + slices.size()
              + " headers for masks of "
              + segmentation.grid().slices()
              + " slices");
    }
  }
}
