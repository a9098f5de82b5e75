package org.oarlock.service.config;

/** What a destination is sent of a result. */
public enum ResultFormat {
  /** The contours, as an RT structure set. */
  RTSTRUCT,
  /** The voxels, as a binary segmentation. */
  SEG
}
