package org.oarlock.inference.shape;

/** Checks what a manifest gives to a step. */
final class Parameter {

  private Parameter() {}

  /** Refuses a value that is negative or not a number. */
  static void notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be 0 or more, not " + value);
    }
  }

  /** Refuses a value that is not a share. */
  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + value);
    }
  }
}
