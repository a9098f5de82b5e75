package org.oarlock.dicom.rt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Reads an RT Structure Set Storage instance back. */
@Implements("SRS-505")
public final class RtStructReader {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final Rgb UNCOLOURED = new Rgb(128, 128, 128);

  private RtStructReader() {}

  /**
   * What the structure set says; its own data set stands for the referenced header. Contours other
   * than closed planar ones are left out; a time without an offset counts as UTC.
   *
   * @throws DicomException when it is not a structure set, or ROI parts do not belong together
   */
  public static RtStructureSet read(DicomFile file) throws DicomException {
    Dataset dataset = file.dataset();
    if (!file.sopClassUid().equals(Uids.RT_STRUCTURE_SET_STORAGE)) {
      throw new DicomException("the file is not an RT structure set");
    }
    List<RtRoi> rois = new ArrayList<>();
    for (Dataset roi : dataset.items(Tags.STRUCTURE_SET_ROI_SEQUENCE)) {
      rois.add(roi(roi, dataset));
    }
    return new RtStructureSet(
        dataset,
        file.sopInstanceUid(),
        text(dataset, Tags.SERIES_INSTANCE_UID),
        dataset.integer(Tags.SERIES_NUMBER).orElse(0),
        text(dataset, Tags.SERIES_DESCRIPTION),
        created(dataset),
        text(dataset, Tags.STRUCTURE_SET_LABEL),
        text(dataset, Tags.STRUCTURE_SET_NAME),
        text(dataset, Tags.STRUCTURE_SET_DESCRIPTION),
        equipment(dataset),
        images(dataset),
        rois);
  }

  private static RtRoi roi(Dataset roi, Dataset dataset) throws DicomException {
    int number = number(roi, Tags.ROI_NUMBER);
    Optional<Dataset> contours =
        referring(dataset.items(Tags.ROI_CONTOUR_SEQUENCE), number, "contours");
    Optional<Dataset> observation =
        referring(dataset.items(Tags.RT_ROI_OBSERVATIONS_SEQUENCE), number, "observations");
    List<RtContour> read = new ArrayList<>();
    if (contours.isPresent()) {
      for (Dataset contour : contours.get().items(Tags.CONTOUR_SEQUENCE)) {
        if (text(contour, Tags.CONTOUR_GEOMETRIC_TYPE).equals("CLOSED_PLANAR")) {
          read.add(contour(contour));
        }
      }
    }
    return new RtRoi(
        number,
        text(roi, Tags.ROI_NAME),
        text(roi, Tags.ROI_DESCRIPTION),
        observation.map(item -> text(item, Tags.RT_ROI_INTERPRETED_TYPE)).orElse(""),
        contours.map(RtStructReader::colour).orElse(UNCOLOURED),
        observation.flatMap(RtStructReader::code),
        read);
  }

  private static Optional<Dataset> referring(List<Dataset> items, int number, String what)
      throws DicomException {
    List<Dataset> found = new ArrayList<>();
    for (Dataset item : items) {
      if (number(item, Tags.REFERENCED_ROI_NUMBER) == number) {
        found.add(item);
      }
    }
    if (found.size() > 1) {
      throw new DicomException("structure " + number + " has several sets of " + what);
    }
    return found.stream().findFirst();
  }

  private static RtContour contour(Dataset contour) throws DicomException {
    double[] xyz = contour.decimals(Tags.CONTOUR_DATA);
    if (xyz.length == 0
        || xyz.length % 3 != 0
        || xyz.length / 3 != number(contour, Tags.NUMBER_OF_CONTOUR_POINTS)) {
      throw new DicomException(
          "a contour has " + xyz.length + " coordinates, which is not what it says");
    }
    Optional<Dataset> image = contour.items(Tags.CONTOUR_IMAGE_SEQUENCE).stream().findFirst();
    return new RtContour(
        image.map(item -> text(item, Tags.REFERENCED_SOP_CLASS_UID)).orElse(""),
        image.map(item -> text(item, Tags.REFERENCED_SOP_INSTANCE_UID)).orElse(""),
        xyz);
  }

  private static Rgb colour(Dataset contours) {
    double[] parts = contours.decimals(Tags.ROI_DISPLAY_COLOR);
    for (double part : parts) {
      if (part < 0 || part > 255) {
        return UNCOLOURED;
      }
    }
    return parts.length == 3 ? new Rgb((int) parts[0], (int) parts[1], (int) parts[2]) : UNCOLOURED;
  }

  private static Optional<CodedTerm> code(Dataset observation) {
    return observation.items(Tags.RT_ROI_IDENTIFICATION_CODE_SEQUENCE).stream()
        .findFirst()
        .map(
            code ->
                new CodedTerm(
                    text(code, Tags.CODE_VALUE),
                    text(code, Tags.CODING_SCHEME_DESIGNATOR),
                    text(code, Tags.CODE_MEANING)));
  }

  private static List<ImageReference> images(Dataset dataset) {
    return dataset.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).stream()
        .flatMap(frame -> frame.items(Tags.RT_REFERENCED_STUDY_SEQUENCE).stream())
        .flatMap(study -> study.items(Tags.RT_REFERENCED_SERIES_SEQUENCE).stream())
        .flatMap(series -> series.items(Tags.CONTOUR_IMAGE_SEQUENCE).stream())
        .map(
            image ->
                new ImageReference(
                    text(image, Tags.REFERENCED_SOP_CLASS_UID),
                    text(image, Tags.REFERENCED_SOP_INSTANCE_UID)))
        .toList();
  }

  private static RtEquipment equipment(Dataset dataset) {
    return new RtEquipment(
        dataset.text(Tags.MANUFACTURER),
        dataset.text(Tags.MANUFACTURER_MODEL_NAME),
        dataset.text(Tags.DEVICE_SERIAL_NUMBER),
        dataset.items(Tags.UDI_SEQUENCE).stream()
            .findFirst()
            .flatMap(item -> item.text(Tags.UNIQUE_DEVICE_IDENTIFIER)),
        dataset.texts(Tags.SOFTWARE_VERSIONS));
  }

  private static OffsetDateTime created(Dataset dataset) throws DicomException {
    try {
      LocalDate date =
          LocalDate.parse(text(dataset, Tags.STRUCTURE_SET_DATE), DateTimeFormatter.BASIC_ISO_DATE);
      String time = (text(dataset, Tags.STRUCTURE_SET_TIME) + "000000").substring(0, 6);
      ZoneOffset offset =
          dataset.text(Tags.TIMEZONE_OFFSET_FROM_UTC).map(ZoneOffset::of).orElse(ZoneOffset.UTC);
      return LocalDateTime.of(date, LocalTime.parse(time, TIME)).atOffset(offset);
    } catch (DateTimeException wrong) {
      throw new DicomException("the structure set has no valid date and time", wrong);
    }
  }

  private static int number(Dataset item, int tag) throws DicomException {
    return item.integer(tag)
        .orElseThrow(() -> new DicomException(Tags.name(tag) + " is absent or not a number"));
  }

  private static String text(Dataset item, int tag) {
    return item.text(tag).orElse("");
  }
}
