package org.oarlock.service.draw;

import java.util.List;
import java.util.Locale;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.rt.Segment;
import org.oarlock.dicom.rt.SegmentationObject;
import org.oarlock.dicom.rt.SegmentationWriter;
import org.oarlock.trace.annotations.Implements;

/**
 * Writes masks as a DICOM segmentation: the structures of {@link Drawing} under the same names,
 * voxel by voxel, as an automatic draft beside the structure set. The same request gives the same
 * object.
 */
@Implements("SRS-1414")
public final class SegmentDrawing {

  /** Behind the structure set of the same case. */
  private static final int SERIES_NUMBER = 901;

  private SegmentDrawing() {}

  /**
   * Draws.
   *
   * @throws DicomException when the received headers do not allow a conformant segmentation, or it
   *     would be larger than can be read back
   * @throws IllegalArgumentException when a name cannot be given
   */
  public static DrawOutcome draw(DrawRequest request) throws DicomException {
    DraftContents contents = new DraftContents(request);
    List<Segment> segments =
        contents.drawn().stream().map(n -> segment(contents, request.origin(), n)).toList();
    return segments.isEmpty()
        ? new DrawOutcome.NothingDrawn(List.of())
        : new DrawOutcome.Drawn(
            SegmentationWriter.dataset(object(request, contents, segments)), List.of());
  }

  private static SegmentationObject object(
      DrawRequest request, DraftContents contents, List<Segment> segments) {
    JobStamp stamp = request.stamp().ofSegmentation();
    Words words = contents.words();
    return new SegmentationObject(
        request.slices().stream().map(slice -> slice.header().dataset()).toList(),
        request.segmentation().grid().sliceSpacing(),
        stamp.sopInstanceUid(),
        stamp.seriesInstanceUid(),
        SERIES_NUMBER,
        words.series(),
        stamp.local(),
        words.label().toUpperCase(Locale.ROOT),
        words.name(),
        contents.description(),
        contents.equipment(),
        segments);
  }

  private static Segment segment(DraftContents contents, Origin origin, int n) {
    return new Segment(
        contents.name(n),
        contents.words().structure(contents.tg263Name(n)),
        Words.ascii(origin.packageName() + " " + origin.packageVersion(), 64),
        contents.term(n),
        contents.colour(n),
        contents.structure(n).mask().bits());
  }
}
