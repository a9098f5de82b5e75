package org.oarlock.service.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.rt.CodedTerm;
import org.oarlock.dicom.rt.ImageReference;
import org.oarlock.dicom.rt.Rgb;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtEquipment;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.dicom.rt.RtStructWriter;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.imaging.Contours;
import org.oarlock.imaging.Keyholes;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Outline;
import org.oarlock.imaging.Ring;
import org.oarlock.inference.Colour;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.inference.StructureSpec;
import org.oarlock.service.Finding;
import org.oarlock.service.release.Manufacturer;
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
  private final Words words;
  private final List<String> names;
  private final List<Finding> findings = new ArrayList<>();

  private Drawing(DrawRequest request) {
    this.request = request;
    this.words = new Words(request.origin(), request.stamp());
    this.names =
        RoiNames.of(
            request.choice(),
            structures().stream().map(structure -> structure.spec().tg263Name()).toList());
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
    List<RtRoi> rois =
        inOrder().filter(this::isWanted).filter(this::isFound).map(this::roi).toList();
    return rois.isEmpty()
        ? new DrawOutcome.NothingDrawn(findings)
        : new DrawOutcome.Drawn(RtStructWriter.dataset(structureSet(rois)), findings);
  }

  /** Places in the package, those that the destination wants first before the others. */
  @Implements("SRS-1411")
  private Stream<Integer> inOrder() {
    return IntStream.range(0, structures().size())
        .boxed()
        .sorted(Comparator.comparing(n -> request.choice().place(name(n))));
  }

  private boolean isFound(int n) {
    return !structures().get(n).mask().isEmpty();
  }

  @Implements("SRS-1413")
  private boolean isWanted(int n) {
    return request.choice().wants(name(n));
  }

  private String name(int n) {
    return structures().get(n).spec().tg263Name();
  }

  private String description() {
    return words.description(
        inOrder().filter(n -> isWanted(n) && !isFound(n)).map(this::name).toList(),
        inOrder().filter(n -> !isWanted(n)).map(this::name).toList());
  }

  private List<SegmentedStructure> structures() {
    return request.segmentation().structures();
  }

  private RtStructureSet structureSet(List<RtRoi> rois) {
    JobStamp stamp = request.stamp();
    return new RtStructureSet(
        request.slices().get(0).header().dataset(),
        stamp.sopInstanceUid(),
        stamp.seriesInstanceUid(),
        SERIES_NUMBER,
        words.series(),
        stamp.local(),
        words.label(),
        words.name(),
        description(),
        equipment(),
        request.slices().stream()
            .map(slice -> new ImageReference(slice.sopClassUid(), slice.sopInstanceUid()))
            .toList(),
        rois);
  }

  @Implements("SRS-1409")
  private RtEquipment equipment() {
    Optional<Manufacturer> manufacturer = request.manufacturer();
    return new RtEquipment(
        manufacturer.map(Manufacturer::name),
        Optional.of("Oarlock"),
        manufacturer.flatMap(Manufacturer::serialNumber),
        manufacturer.flatMap(Manufacturer::udi),
        List.of(words.versions()));
  }

  /**
   * The ROI number is the place of the structure in the package: stable, and known to the proof.
   */
  private RtRoi roi(int n) {
    StructureSpec spec = structures().get(n).spec();
    if (request.choice().alias(spec.tg263Name()).isEmpty()
        && !names.get(n).equals(request.choice().prefix() + spec.tg263Name())) {
      findings.add(
          new Finding(
              "NAME_SHORTENED",
              spec.tg263Name()
                  + " is called "
                  + names.get(n)
                  + ", because names have at most "
                  + request.choice().longest()
                  + " characters.",
              spec.tg263Name()));
    }
    return new RtRoi(
        n + 1,
        names.get(n),
        words.structure(spec.tg263Name()),
        spec.interpretedType(),
        colour(spec),
        Optional.of(
            new CodedTerm(spec.code().value(), spec.code().scheme(), spec.code().meaning())),
        contours(structures().get(n).mask()));
  }

  private Rgb colour(StructureSpec spec) {
    Colour colour = request.choice().colour(spec.tg263Name()).orElse(spec.colour());
    return new Rgb(colour.red(), colour.green(), colour.blue());
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
