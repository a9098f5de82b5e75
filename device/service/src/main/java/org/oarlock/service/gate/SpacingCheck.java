package org.oarlock.service.gate;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/** Do the slices follow each other evenly: missing, duplicate and unevenly spaced ones. */
@Implements("SRS-1205")
final class SpacingCheck implements SeriesCheck {

  /** Two slices closer than this lie at the same place. */
  private static final double SAME_PLACE_MM = 0.05;

  /** Positions rounded to 0.1 mm give distances that differ by that much. */
  private static final double ROUNDING_MM = 0.11;

  private static final double RELATIVE_TOLERANCE = 0.01;

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    SliceOrder.of(images).ifPresent(order -> gaps(order, report));
  }

  private static void gaps(SliceOrder order, GateReport report) {
    List<GateImage> places = new ArrayList<>();
    for (int n = 0; n + 1 < order.images().size(); n++) {
      if (order.gap(n) < SAME_PLACE_MM) {
        report.add(
            ReasonCode.SLICE_DUPLICATE,
            "Two slices lie at the same place, " + Places.of(order.images().get(n)) + ".",
            Places.of(order.images().get(n)));
      } else {
        places.add(order.images().get(n));
      }
    }
    places.add(order.last());
    if (places.size() > 1) {
      even(new SliceOrder(places, order.normal()), report);
    }
  }

  private static void even(SliceOrder order, GateReport report) {
    double usual = order.usualSpacing();
    double tolerance = Math.min(Math.max(ROUNDING_MM, RELATIVE_TOLERANCE * usual), usual / 4);
    List<GateImage> uneven = new ArrayList<>();
    boolean complete = true;
    for (int n = 0; n + 1 < order.images().size(); n++) {
      double gap = order.gap(n);
      long steps = Math.round(gap / usual);
      if (Math.abs(gap - usual) <= tolerance) {
        continue;
      }
      complete = false;
      if (steps >= 2 && Math.abs(gap - steps * usual) <= 2 * tolerance) {
        missing(order, n, steps - 1, report);
      } else {
        uneven.add(order.images().get(n));
      }
    }
    report.addFor(
        ReasonCode.SLICES_UNEVEN,
        uneven,
        order.images().size(),
        "the distance to the next slice is not the usual " + Places.number(usual) + " mm.");
    if (complete) {
      drift(order, 2 * tolerance, report);
    }
  }

  /** Small errors of one sign add up over a scan and bend it away from any regular grid. */
  private static void drift(SliceOrder order, double tolerance, GateReport report) {
    double mean = order.meanSpacing();
    double travelled = 0;
    for (int n = 0; n + 1 < order.images().size(); n++) {
      travelled += order.gap(n);
      if (Math.abs(travelled - (n + 1) * mean) > tolerance) {
        report.add(
            ReasonCode.SLICES_UNEVEN,
            "The distances between slices drift away from their mean of "
                + Places.number(mean)
                + " mm.",
            Places.of(order.images().get(n + 1)));
        return;
      }
    }
  }

  private static void missing(SliceOrder order, int n, long count, GateReport report) {
    String between = Places.between(order.images().get(n), order.images().get(n + 1));
    report.add(
        ReasonCode.SLICE_MISSING,
        (count == 1 ? "A slice is missing" : count + " slices are missing")
            + " between "
            + between
            + ".",
        between);
  }
}
