package org.oarlock.service.receive;

import java.util.List;
import org.oarlock.service.Finding;

/**
 * A series that will not grow for now.
 *
 * @param seriesId row of the series
 * @param instanceIds rows of its instances; of two with one UID the first to come
 * @param holdReasons why it must be held; empty when it may go on
 */
public record ArrivedSeries(long seriesId, List<Long> instanceIds, List<Finding> holdReasons) {

  /** Copies the lists. */
  public ArrivedSeries {
    instanceIds = List.copyOf(instanceIds);
    holdReasons = List.copyOf(holdReasons);
  }
}
