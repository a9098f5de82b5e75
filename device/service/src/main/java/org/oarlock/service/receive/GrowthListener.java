package org.oarlock.service.receive;

/** Is told of each new image of a series, a conflicting one included. */
@FunctionalInterface
public interface GrowthListener {

  /**
   * Called inside the transaction that indexes the image, with the row of the series locked.
   *
   * @param seriesId row of the series
   */
  void grew(long seriesId);
}
