package org.oarlock.service.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.rt.ImageReference;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.dicom.rt.RtStructWriter;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.imaging.Contours;
import org.oarlock.imaging.Keyholes;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Outline;
import org.oarlock.imaging.Ring;
import org.oarlock.inference.StructureSpec;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/**
 * Draws masks as an RT structure set: an unapproved, automatically generated draft that refers to
 * every image of the series. The same request gives the same object.
 */
@Implements({"SRS-1401", "SRS-1404", "SRS-1410"})
public final class Drawing {

  /** Stands behind the series of a usual study, so that the draft is listed last. */
  private static final int SERIES_NUMBER = 900;

  private final DrawRequest request;
  private final DraftContents contents;
  private final List<Finding> findings = new ArrayList<>();

  private Drawing(DrawRequest request) {
    this.request = request;
    this.contents = new DraftContents(request);
  }

  /**
   * Draws.
   *
   * @throws DicomException when the received headers do not allow a conformant structure set
   * @throws IllegalArgumentException when a name cannot be given
   */
  public static DrawOutcome draw(DrawRequest request) throws DicomException {
    return new Drawing(request).draw();
  }

  private DrawOutcome draw() throws DicomException {
    List<RtRoi> rois = contents.drawn().stream().map(this::roi).toList();
    return rois.isEmpty()
        ? new DrawOutcome.NothingDrawn(findings)
        : new DrawOutcome.Drawn(RtStructWriter.dataset(structureSet(rois)), findings);
  }

  private RtStructureSet structureSet(List<RtRoi> rois) {
    JobStamp stamp = request.stamp();
    Words words = contents.words();
    return new RtStructureSet(
        request.slices().get(0).header().dataset(),
        stamp.sopInstanceUid(),
        stamp.seriesInstanceUid(),
        SERIES_NUMBER,
        words.series(),
        stamp.local(),
        words.label(),
        words.name(),
        contents.description(),
        contents.equipment(),
        request.slices().stream()
            .map(slice -> new ImageReference(slice.sopClassUid(), slice.sopInstanceUid()))
            .toList(),
        rois);
  }

  /**
   * The ROI number is the place of the structure in the package: stable, and known to the proof.
   */
  private RtRoi roi(int n) {
    StructureSpec spec = contents.spec(n);
    String name = contents.name(n);
    if (request.choice().alias(spec.tg263Name()).isEmpty()
        && !name.equals(request.choice().prefix() + spec.tg263Name())) {
      findings.add(
          new Finding(
              "NAME_SHORTENED",
              spec.tg263Name()
                  + " is called "
                  + name
                  + ", because names have at most "
                  + request.choice().longest()
                  + " characters.",
              spec.tg263Name()));
    }
    return new RtRoi(
        n + 1,
        name,
        contents.words().structure(spec.tg263Name()),
        spec.interpretedType(),
        contents.colour(n),
        Optional.of(contents.term(n)),
        contours(contents.structure(n).mask()));
  }

  private List<RtContour> contours(Mask mask) {
    return Contours.of(mask).stream()
        .flatMap(
            contours -> {
              SlicePlane plane = SlicePlane.of(request.slices().get(contours.slice()), mask.grid());
              return contours.outlines().stream().flatMap(this::rings).map(plane::contour);
            })
        .toList();
  }

  private Stream<Ring> rings(Outline outline) {
    return switch (request.holes()) {
      case KEYHOLE -> Stream.of(Keyholes.join(outline));
      case NESTED -> Stream.concat(Stream.of(outline.outer()), outline.holes().stream());
    };
  }
}
