package org.oarlock.imaging;

/** Which neighbours of a voxel are joined to it. */
public enum Connectivity {
  /** The four that share an edge within the slice; slices are separate. */
  IN_SLICE,
  /** The six that share a face. */
  FACES,
  /** The twenty-six that share a face, an edge or a corner. */
  CORNERS
}
