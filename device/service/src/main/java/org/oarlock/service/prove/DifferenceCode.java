package org.oarlock.service.prove;

/** Every difference that the proof knows; each blocks. A code is never renamed or reused. */
public enum DifferenceCode {
  /** Not a file that could be compared. */
  PROOF_UNREADABLE("The written file or the received headers cannot be read."),
  /** Something after the last element. */
  PROOF_TRAILING_BYTES("The written file does not end with its last element."),
  /** Another object than it should be. */
  PROOF_KIND("The written object is not of its kind with UIDs of its own."),
  /** Another patient. */
  PROOF_IDENTITY("The patient of the written object is not that of the CT."),
  /** Another study. */
  PROOF_STUDY("The study of the written object is not that of the CT."),
  /** Another frame of reference. */
  PROOF_FRAME_OF_REFERENCE("The frame of reference is not that of the CT."),
  /** Images missing, foreign or referred to more than once. */
  PROOF_IMAGES("The images referred to are not exactly the slices of the CT."),
  /** Not a draft. */
  PROOF_STATUS("The structure set is not an unapproved, automatic draft."),
  /** Marked otherwise than its package. */
  PROOF_LABEL("The written object is not marked as its model package demands."),
  /** In another manufacturer's name. */
  PROOF_MANUFACTURER(
      "The written object names a manufacturer, serial number or UDI that nobody stated."),
  /** The masks do not lie on the CT. */
  PROOF_GRID("The grid of the masks is not that of the received slices."),
  /** Structures missing, additional or doubled. */
  PROOF_STRUCTURES("The structures in the file are not exactly the segmented ones."),
  /** Another name, type, colour or term. */
  PROOF_NAME("Name, type, colour or term of a structure is not the expected one."),
  /** A contour that is none. */
  PROOF_CONTOUR("A contour is not a closed polygon that can be read."),
  /** A contour that lies elsewhere than the image it names. */
  PROOF_PLANE("A contour does not lie on the image that it refers to."),
  /** Frames of a segmentation that cannot be placed. */
  PROOF_FRAMES("The frames of the segmentation are not one plane of one structure each."),
  /** Other voxels. */
  PROOF_VOXELS("The written structure does not have the voxels of the mask."),
  /** Another centre. */
  PROOF_CENTROID("The centre of a structure is not that of its mask."),
  /** Another volume. */
  PROOF_VOLUME("The volume within the contours is not that of the mask."),
  /** Another side. */
  PROOF_SIDE("A structure does not lie on its side of the patient.");

  private final String meaning;

  DifferenceCode(String meaning) {
    this.meaning = meaning;
  }

  /** What the code means, one sentence for a clinician. */
  public String meaning() {
    return meaning;
  }
}
