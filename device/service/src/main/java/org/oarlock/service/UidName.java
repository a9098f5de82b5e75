package org.oarlock.service;

import org.oarlock.dicom.Uids;

/** Names of what the device negotiates, as PS3.6 table A-1 writes them. */
final class UidName {
  private UidName() {}

  /**
   * The name of a SOP class or transfer syntax.
   *
   * @throws IllegalArgumentException for one that has no name here yet
   */
  static String of(String uid) {
    return switch (uid) {
      case Uids.VERIFICATION -> "Verification";
      case Uids.STORAGE_COMMITMENT_PUSH_MODEL -> "Storage Commitment Push Model";
      case Uids.STUDY_ROOT_FIND -> "Study Root Query/Retrieve - FIND";
      case Uids.STUDY_ROOT_MOVE -> "Study Root Query/Retrieve - MOVE";
      case Uids.CT_IMAGE_STORAGE -> "CT Image Storage";
      case Uids.ENHANCED_CT_IMAGE_STORAGE -> "Enhanced CT Image Storage";
      case Uids.MR_IMAGE_STORAGE -> "MR Image Storage";
      case Uids.SECONDARY_CAPTURE_IMAGE_STORAGE -> "Secondary Capture Image Storage";
      case Uids.ENHANCED_SR_STORAGE -> "Enhanced SR Storage";
      case Uids.COMPREHENSIVE_SR_STORAGE -> "Comprehensive SR Storage";
      case Uids.XRAY_RADIATION_DOSE_SR_STORAGE -> "X-Ray Radiation Dose SR Storage";
      case Uids.RT_STRUCTURE_SET_STORAGE -> "RT Structure Set Storage";
      case Uids.RT_PLAN_STORAGE -> "RT Plan Storage";
      case Uids.RT_DOSE_STORAGE -> "RT Dose Storage";
      case Uids.SEGMENTATION_STORAGE -> "Segmentation Storage";
      case Uids.IMPLICIT_VR_LITTLE_ENDIAN -> "Implicit VR Little Endian";
      case Uids.EXPLICIT_VR_LITTLE_ENDIAN -> "Explicit VR Little Endian";
      case Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN -> "Deflated Explicit VR Little Endian";
      case Uids.EXPLICIT_VR_BIG_ENDIAN -> "Explicit VR Big Endian (retired)";
      case Uids.JPEG_LOSSLESS -> "JPEG Lossless, Non-Hierarchical (Process 14)";
      case Uids.JPEG_LOSSLESS_SV1 ->
          "JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14, Selection Value 1)";
      case Uids.RLE_LOSSLESS -> "RLE Lossless";
      default -> throw new IllegalArgumentException("nobody has named " + uid);
    };
  }
}
