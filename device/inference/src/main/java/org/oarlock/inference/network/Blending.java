package org.oarlock.inference.network;

/** How much a voxel of a window counts where windows overlap. */
public enum Blending {
  /** All alike. */
  UNIFORM,
  /** Most in the middle: a Gaussian with a standard deviation of an eighth of the window. */
  GAUSSIAN
}
