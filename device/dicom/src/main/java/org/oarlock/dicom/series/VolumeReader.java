package org.oarlock.dicom.series;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Volume;
import org.oarlock.trace.annotations.Implements;

/** Reads the pixels of a series into a volume. */
@Implements({"SRS-403", "SRS-405"})
public final class VolumeReader {

  private VolumeReader() {}

  /**
   * Rescales every slice with its own slope and intercept, rounds to whole HU and holds them to the
   * range of a 16-bit number.
   *
   * @param slices the slices, ascending along the grid's k axis
   * @param grid where they lie; as many slices, rows and columns as the instances
   * @throws DicomException when a slice cannot be decoded or does not fit the grid
   */
  public static Volume read(List<CtInstance> slices, Grid grid) throws IOException {
    return read(slices, grid, ReadLimits.DEFAULT);
  }

  /** As {@link #read(List, Grid)}, within {@code limits}. */
  public static Volume read(List<CtInstance> slices, Grid grid, ReadLimits limits)
      throws IOException {
    if (slices.size() != grid.slices()) {
      throw new IllegalArgumentException(slices.size() + " slices for a grid of " + grid.slices());
    }
    short[] hounsfield = new short[grid.voxels()];
    List<IOException> failures =
        IntStream.range(0, slices.size())
            .parallel()
            .mapToObj(k -> failure(slices.get(k), grid, k, limits, hounsfield))
            .flatMap(List::stream)
            .toList();
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return new Volume(grid, hounsfield);
  }

  private static List<IOException> failure(
      CtInstance slice, Grid grid, int k, ReadLimits limits, short[] hounsfield) {
    try {
      fill(slice, grid, k, limits, hounsfield);
      return List.of();
    } catch (IOException failure) {
      return List.of(failure);
    }
  }

  private static void fill(
      CtInstance slice, Grid grid, int k, ReadLimits limits, short[] hounsfield)
      throws IOException {
    CtInstance.Rescale rescale =
        slice
            .rescale()
            .orElseThrow(
                () ->
                    new DicomException("slice " + (k + 1) + " has no Rescale Slope and Intercept"));
    PixelFrame frame = DicomFiles.pixels(slice.file(), limits);
    if (frame.rows() != grid.rows() || frame.columns() != grid.columns()) {
      throw new DicomException(
          "slice "
              + (k + 1)
              + " has "
              + frame.columns()
              + " x "
              + frame.rows()
              + " pixels where the series has "
              + grid.columns()
              + " x "
              + grid.rows());
    }
    int[] stored = frame.values();
    int first = grid.index(0, 0, k);
    double slope = rescale.slope();
    double intercept = rescale.intercept();
    for (int pixel = 0; pixel < stored.length; pixel++) {
      long value = Math.round(stored[pixel] * slope + intercept);
      hounsfield[first + pixel] =
          (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }
  }
}
