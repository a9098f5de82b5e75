package org.oarlock.service.gate;

import java.util.List;
import java.util.OptionalDouble;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/** Do slice count, distance, thickness, scan length and pixel size fit the model package. */
@Implements("SRS-1206")
final class RangeCheck implements SeriesCheck {

  /** Below two there is no distance between slices; no package can loosen this. */
  private static final int MIN_SLICES = 2;

  /** Room for the rounding of decimal strings, mm. */
  private static final double ROUNDING_MM = 0.01;

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    int least = Math.max(MIN_SLICES, ranges.minSlices());
    if (images.size() < least) {
      report.add(
          ReasonCode.TOO_FEW_SLICES,
          "The series has "
              + (images.size() == 1 ? "1 slice" : images.size() + " slices")
              + "; the model package needs at least "
              + least
              + ".",
          "");
    }
    images.get(0).instance().spacing().ifPresent(spacing -> pixels(spacing, ranges, report));
    SliceOrder.of(images)
        .filter(order -> order.images().size() > 1)
        .ifPresent(order -> slices(order, ranges, report));
    thickness(images, ranges, report);
  }

  private static void pixels(CtInstance.Spacing spacing, InputRanges ranges, GateReport report) {
    for (double millimetres : new double[] {spacing.row(), spacing.column()}) {
      if (outside(millimetres, ranges.minPixelSpacingMm(), ranges.maxPixelSpacingMm())) {
        report.add(
            ReasonCode.PIXEL_SPACING_OUTSIDE,
            said(
                "The pixel size",
                millimetres,
                ranges.minPixelSpacingMm(),
                ranges.maxPixelSpacingMm()),
            "");
        return;
      }
    }
  }

  private static void slices(SliceOrder order, InputRanges ranges, GateReport report) {
    double spacing = order.usualSpacing();
    double min = ranges.minSliceSpacingMm();
    double max = ranges.maxSliceSpacingMm();
    if (outside(spacing, min, max)) {
      report.add(
          ReasonCode.SLICE_SPACING_OUTSIDE,
          said("The distance between slices", spacing, min, max),
          "");
    }
    double length = order.meanSpacing() * order.images().size();
    if (outside(length, ranges.minScanLengthMm(), ranges.maxScanLengthMm())) {
      report.add(
          ReasonCode.SCAN_LENGTH_OUTSIDE,
          said("The scan length", length, ranges.minScanLengthMm(), ranges.maxScanLengthMm()),
          Places.between(order.images().get(0), order.last()));
    }
    OptionalDouble thinnest =
        order.images().stream().mapToDouble(GateImage::thickness).filter(t -> t > 0).min();
    if (thinnest.isPresent() && thinnest.getAsDouble() < spacing / 2) {
      report.add(
          ReasonCode.GAPS_BETWEEN_SLICES,
          "The slices are "
              + Places.number(thinnest.getAsDouble())
              + " mm thick but "
              + Places.number(spacing)
              + " mm apart; between them nothing was seen.",
          "");
    }
  }

  private static void thickness(List<GateImage> images, InputRanges ranges, GateReport report) {
    if (images.stream().anyMatch(i -> i.thickness() == 0)) {
      report.add(ReasonCode.THICKNESS_UNKNOWN, ReasonCode.THICKNESS_UNKNOWN.meaning(), "");
    }
    double min = ranges.minSliceSpacingMm();
    double max = ranges.maxSliceSpacingMm();
    List<GateImage> outside =
        images.stream().filter(i -> i.thickness() > 0 && outside(i.thickness(), min, max)).toList();
    if (!outside.isEmpty()) {
      report.addFor(
          ReasonCode.SLICE_THICKNESS_OUTSIDE,
          outside,
          images.size(),
          said("the slice thickness", outside.get(0).thickness(), min, max));
    }
  }

  private static boolean outside(double value, double min, double max) {
    return value < min - ROUNDING_MM || value > max + ROUNDING_MM;
  }

  private static String said(String what, double value, double min, double max) {
    return what
        + " is "
        + Places.number(value)
        + " mm; the model package accepts "
        + Places.number(min)
        + " to "
        + Places.number(max)
        + " mm.";
  }
}
