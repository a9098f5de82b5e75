package org.oarlock.service.gate;

/**
 * Every code that the gate gives, with what it means to a person; the instructions for use list
 * them from here. A code is never renamed or reused.
 */
public enum ReasonCode {
  /** Nothing to segment. */
  NO_SLICES("The series holds no CT slice; only localizers or other objects were found."),
  /** Too few to be a scan. */
  TOO_FEW_SLICES("The scan has fewer slices than the model package needs."),
  /** More voxels than the device handles. */
  TOO_LARGE("The scan has more voxels than the device handles."),
  /** Not CT by its modality. */
  NOT_CT("The modality of an image is not one that the model package accepts."),
  /** Not CT Image Storage. */
  WRONG_SOP_CLASS("An object is not a CT image in the classic one-file-per-slice form."),
  /** Identity attributes that the structure set must repeat are missing. */
  IDENTIFIER_ABSENT("An image lacks its instance, series or study identifier."),
  /** The same SOP instance more than once. */
  INSTANCE_REPEATED("The same image is in the series more than once."),
  /** More than one patient. */
  MIXED_PATIENTS("The images belong to different patients."),
  /** More than one study. */
  MIXED_STUDIES("The images belong to different studies."),
  /** More than one series. */
  MIXED_SERIES("The images belong to different series."),
  /** More than one frame of reference. */
  MIXED_FRAMES_OF_REFERENCE("The images do not share one frame of reference."),
  /** More than one pixel spacing. */
  MIXED_SPACING("The images have different pixel sizes."),
  /** More than one orientation. */
  MIXED_ORIENTATION("The images are oriented differently."),
  /** More than one matrix. */
  MIXED_MATRIX("The images have different numbers of rows or columns."),
  /** No frame of reference. */
  FRAME_OF_REFERENCE_ABSENT("An image names no frame of reference."),
  /** No usable orientation. */
  ORIENTATION_ABSENT("An image does not say how it is oriented in the patient."),
  /** Directions that are no directions. */
  ORIENTATION_INVALID("The row and column directions of an image are not at right angles."),
  /** No usable position. */
  POSITION_ABSENT("An image does not say where it lies in the patient."),
  /** No usable pixel spacing. */
  SPACING_ABSENT("An image does not say how large its pixels are."),
  /** No usable matrix. */
  MATRIX_ABSENT("An image does not say how many rows and columns it has."),
  /** No usable rescale. */
  RESCALE_ABSENT("An image does not say how its values become Hounsfield units."),
  /** Values in another unit. */
  RESCALE_UNIT("The values of an image are in a unit other than Hounsfield units."),
  /** Tilted gantry, declared or found. */
  GANTRY_TILT("The gantry was tilted, or the slices are sheared as if it had been."),
  /** Not axial. */
  OBLIQUE("The slices are not axial."),
  /** A hole in the scan. */
  SLICE_MISSING("One or more slices are missing inside the scan."),
  /** Two slices at one place. */
  SLICE_DUPLICATE("Two or more slices lie at the same place."),
  /** Unequal distances. */
  SLICES_UNEVEN("The slices are not evenly spaced."),
  /** A slice moved sideways. */
  SLICE_SHIFTED("A slice is shifted sideways against the others."),
  /** Pixels in a form that is not CT. */
  PIXEL_FORMAT("The pixels of an image are not in the form of a CT slice."),
  /** Pixels that are not there or cannot be read. */
  PIXEL_DATA_UNREADABLE("The pixel data of an image are missing, too short or cannot be decoded."),
  /** Numbers that cannot be Hounsfield units of a patient. */
  HU_IMPLAUSIBLE("The values cannot be Hounsfield units of a patient."),
  /** Outside the package's range of pixel sizes. */
  PIXEL_SPACING_OUTSIDE("The pixel size is outside the range of the model package."),
  /** Outside the package's range of slice distances. */
  SLICE_SPACING_OUTSIDE("The distance between slices is outside the range of the model package."),
  /** Outside the package's range of slice thickness. */
  SLICE_THICKNESS_OUTSIDE("The slice thickness is outside the range of the model package."),
  /** Outside the package's range of scan lengths. */
  SCAN_LENGTH_OUTSIDE("The scan is shorter or longer than the model package was made for."),
  /** Outside the package's range of ages. */
  AGE_OUTSIDE("The patient's age is outside the range of the model package."),

  /** Finding: localizers are not slices. */
  LOCALIZER_LEFT_OUT("Localizer images were in the series and were left out.", false),
  /** Finding: the age could not be checked. */
  AGE_UNKNOWN("The age is unknown, so whether the model package fits it was not checked.", false),
  /** Finding: the thickness could not be checked. */
  THICKNESS_UNKNOWN("The slice thickness is unknown and was not checked.", false),
  /** Finding: thinner slices than their distance. */
  GAPS_BETWEEN_SLICES(
      "The slices are thinner than their distance; between them nothing was seen.", false),
  /** Finding: the unit is not named. */
  RESCALE_UNIT_UNKNOWN(
      "The images do not name Hounsfield units; their values look like it.", false);

  private final String meaning;
  private final boolean refuses;

  ReasonCode(String meaning) {
    this(meaning, true);
  }

  ReasonCode(String meaning, boolean refuses) {
    this.meaning = meaning;
    this.refuses = refuses;
  }

  /** What the code means, one sentence for a clinician. */
  public String meaning() {
    return meaning;
  }

  /** Whether the series is refused for it; otherwise it is shown with the case. */
  public boolean refuses() {
    return refuses;
  }
}
