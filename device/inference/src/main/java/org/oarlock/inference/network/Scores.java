package org.oarlock.inference.network;

/** How class scores become class voxels. */
public enum Scores {
  /** Every voxel belongs to the one class with the highest score (the first of equals). */
  EXCLUSIVE,
  /** A voxel belongs to each class whose score is above 0.5. */
  OVERLAPPING
}
