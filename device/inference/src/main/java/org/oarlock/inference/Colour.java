package org.oarlock.inference;

/**
 * A display colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

  /** Refuses a component outside 0 to 255. */
  public Colour {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("colour components go from 0 to 255");
    }
  }
}
