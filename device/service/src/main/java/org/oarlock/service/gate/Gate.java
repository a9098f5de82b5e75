package org.oarlock.service.gate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.VolumeReader;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/**
 * Decides whether a series may be segmented. Says every reason at once, so that nobody repairs a
 * series one refusal at a time.
 */
@Implements("SRS-1210")
public final class Gate {

  /** 512 x 512 x 1200: 630 MB of HU, the most that is held at once. */
  static final long MAX_VOXELS = 512L * 512 * 1200;

  private static final List<SeriesCheck> HEADER_CHECKS =
      List.of(
          new KindCheck(),
          new PresenceCheck(),
          new MixtureCheck(),
          new DirectionCheck(),
          new SpacingCheck(),
          new RangeCheck(),
          new AgeCheck());

  private Gate() {}

  /**
   * Examines headers, then pixels.
   *
   * @param instances every instance of the series in any order; localizers are left out here
   * @param ranges what the model package accepts
   */
  public static GateOutcome examine(List<CtInstance> instances, InputRanges ranges) {
    return examine(instances, ranges, VolumeReader::read);
  }

  static GateOutcome examine(List<CtInstance> instances, InputRanges ranges, Pixels pixels) {
    GateReport report = new GateReport();
    List<GateImage> images = withoutLocalizers(instances, report);
    if (images.isEmpty()) {
      report.add(ReasonCode.NO_SLICES, ReasonCode.NO_SLICES.meaning(), "");
      return refused(report);
    }
    HEADER_CHECKS.forEach(check -> check.examine(images, ranges, report));
    tooLarge(images, report);
    Optional<SliceOrder> order = SliceOrder.of(images);
    if (report.refuses() || order.isEmpty()) {
      PixelCheck.examine(images, ReadLimits.DEFAULT, report);
      return refused(report);
    }
    return examinePixels(order.get(), ranges, pixels, report);
  }

  private static GateOutcome examinePixels(
      SliceOrder order, InputRanges ranges, Pixels pixels, GateReport report) {
    List<CtInstance> slices = order.images().stream().map(GateImage::instance).toList();
    try {
      Volume volume = pixels.read(slices, grid(order));
      HounsfieldCheck.examine(volume, ranges, report);
      return report.refuses()
          ? refused(report)
          : new GateOutcome.Gated(slices, volume, report.findings());
    } catch (IOException unreadable) {
      PixelCheck.examine(order.images(), ReadLimits.DEFAULT, report);
      if (!report.refuses()) {
        String meaning = ReasonCode.PIXEL_DATA_UNREADABLE.meaning();
        report.add(ReasonCode.PIXEL_DATA_UNREADABLE, meaning, "");
      }
      return refused(report);
    }
  }

  /** Where the pixels come from: storage can fail once and then not again. */
  @FunctionalInterface
  interface Pixels {
    Volume read(List<CtInstance> slices, Grid grid) throws IOException;
  }

  private static GateOutcome refused(GateReport report) {
    return new GateOutcome.Refused(report.reasons(), report.findings());
  }

  @Implements("SRS-1211")
  private static List<GateImage> withoutLocalizers(List<CtInstance> instances, GateReport report) {
    List<GateImage> all = instances.stream().map(GateImage::new).toList();
    List<GateImage> localizers =
        all.stream().filter(image -> image.instance().isLocalizer()).toList();
    if (!localizers.isEmpty()) {
      report.add(
          ReasonCode.LOCALIZER_LEFT_OUT,
          localizers.size() + " of " + all.size() + " images are localizers and were left out.",
          "");
    }
    return all.stream().filter(image -> !image.instance().isLocalizer()).toList();
  }

  private static void tooLarge(List<GateImage> images, GateReport report) {
    long voxels = images.stream().mapToLong(image -> (long) image.rows() * image.columns()).sum();
    if (voxels > MAX_VOXELS) {
      report.add(
          ReasonCode.TOO_LARGE,
          "The scan has " + voxels + " voxels; the device handles up to " + MAX_VOXELS + ".",
          "");
    }
  }

  /** After the header checks: all is present, equal in all slices, evenly spaced, 2 or more. */
  private static Grid grid(SliceOrder order) {
    GateImage first = order.images().get(0);
    CtInstance.Orientation orientation = first.instance().orientation().orElseThrow();
    CtInstance.Spacing spacing = first.instance().spacing().orElseThrow();
    return new Grid(
        first.columns(),
        first.rows(),
        order.images().size(),
        first.position().orElseThrow(),
        orientation.row(),
        orientation.column(),
        spacing.column(),
        spacing.row(),
        order.meanSpacing());
  }
}
