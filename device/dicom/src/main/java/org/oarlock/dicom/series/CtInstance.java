package org.oarlock.dicom.series;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.imaging.Vector3;
import org.oarlock.trace.annotations.Implements;

/**
 * One image instance: where it lies and its header, without pixel data. Every accessor answers
 * empty where the header says nothing usable; judging is left to the gate.
 *
 * @param file where the pixels are
 * @param header the elements before the pixel data
 */
@Implements("SRS-401")
public record CtInstance(Path file, DicomFile header) {

  /** SOP Instance UID, empty text when absent. */
  public String sopInstanceUid() {
    return text(Tags.SOP_INSTANCE_UID).orElse(header.sopInstanceUid());
  }

  /** SOP Class UID, empty text when absent. */
  public String sopClassUid() {
    return text(Tags.SOP_CLASS_UID).orElse(header.sopClassUid());
  }

  public Optional<String> modality() {
    return text(Tags.MODALITY);
  }

  public Optional<String> patientId() {
    return text(Tags.PATIENT_ID);
  }

  public Optional<String> studyInstanceUid() {
    return text(Tags.STUDY_INSTANCE_UID);
  }

  public Optional<String> seriesInstanceUid() {
    return text(Tags.SERIES_INSTANCE_UID);
  }

  public Optional<String> frameOfReferenceUid() {
    return text(Tags.FRAME_OF_REFERENCE_UID);
  }

  /** Values of Image Type, for example ORIGINAL, PRIMARY, AXIAL. */
  public List<String> imageType() {
    return header.dataset().texts(Tags.IMAGE_TYPE);
  }

  /** Whether Image Type calls it a localizer (PS3.3 C.8.2.1.1.1). */
  public boolean isLocalizer() {
    return imageType().contains("LOCALIZER");
  }

  public OptionalInt instanceNumber() {
    return header.dataset().integer(Tags.INSTANCE_NUMBER);
  }

  public OptionalInt acquisitionNumber() {
    return header.dataset().integer(Tags.ACQUISITION_NUMBER);
  }

  /** Patient Position, for example HFS; geometry never follows from it. */
  public Optional<String> patientPosition() {
    return text(Tags.PATIENT_POSITION);
  }

  /** Centre of the first pixel, mm, LPS. */
  public Optional<Vector3> position() {
    double[] values = header.dataset().decimals(Tags.IMAGE_POSITION_PATIENT);
    return values.length == 3
        ? Optional.of(new Vector3(values[0], values[1], values[2]))
        : Optional.empty();
  }

  /** Directions of rows and columns as they stand in the header, not normalised. */
  public Optional<Orientation> orientation() {
    double[] values = header.dataset().decimals(Tags.IMAGE_ORIENTATION_PATIENT);
    return values.length == 6
        ? Optional.of(
            new Orientation(
                new Vector3(values[0], values[1], values[2]),
                new Vector3(values[3], values[4], values[5])))
        : Optional.empty();
  }

  /** Pixel Spacing, mm. */
  public Optional<Spacing> spacing() {
    double[] values = header.dataset().decimals(Tags.PIXEL_SPACING);
    return values.length == 2 && values[0] > 0 && values[1] > 0
        ? Optional.of(new Spacing(values[0], values[1]))
        : Optional.empty();
  }

  public OptionalInt rows() {
    return header.dataset().integer(Tags.ROWS);
  }

  public OptionalInt columns() {
    return header.dataset().integer(Tags.COLUMNS);
  }

  /** Rescale Slope and Intercept; empty unless both are there and the slope is not 0. */
  public Optional<Rescale> rescale() {
    double[] slope = header.dataset().decimals(Tags.RESCALE_SLOPE);
    double[] intercept = header.dataset().decimals(Tags.RESCALE_INTERCEPT);
    return slope.length == 1 && intercept.length == 1 && slope[0] != 0
        ? Optional.of(new Rescale(slope[0], intercept[0]))
        : Optional.empty();
  }

  /** Slice Thickness, mm. */
  public OptionalDouble sliceThickness() {
    return single(Tags.SLICE_THICKNESS);
  }

  /** Gantry/Detector Tilt, degrees. */
  public OptionalDouble gantryTilt() {
    return single(Tags.GANTRY_DETECTOR_TILT);
  }

  /** Patient's Age in years, from Patient's Age (PS3.5 table 6.2-1: D, W, M or Y). */
  public OptionalDouble patientAgeYears() {
    return text(Tags.PATIENT_AGE).map(AgeText::years).orElse(OptionalDouble.empty());
  }

  private Optional<String> text(int tag) {
    return header.dataset().text(tag);
  }

  private OptionalDouble single(int tag) {
    Dataset dataset = header.dataset();
    double[] values = dataset.decimals(tag);
    return values.length == 1 ? OptionalDouble.of(values[0]) : OptionalDouble.empty();
  }

  /**
   * Image Orientation (Patient).
   *
   * @param row direction in which the column index grows, LPS
   * @param column direction in which the row index grows, LPS
   */
  public record Orientation(Vector3 row, Vector3 column) {}

  /**
   * Pixel Spacing in the order of the standard.
   *
   * @param row mm between rows
   * @param column mm between columns
   */
  public record Spacing(double row, double column) {}

  /** HU = slope * stored value + intercept. */
  public record Rescale(double slope, double intercept) {}
}
