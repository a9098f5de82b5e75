package org.oarlock.inference;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Resampling;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.network.SlidingWindow;
import org.oarlock.trace.annotations.Implements;

/**
 * Turns a volume into one mask per structure with a verified model package. It sees voxels and
 * geometry only; there is no room for a patient's identity in what it takes.
 */
@Implements({"SRS-606", "SRS-607", "SRS-615", "SRS-618"})
public final class Segmenter {

  /** Threads of the network unless told otherwise. */
  public static final int DEFAULT_THREADS = 2;

  private static final double NETWORK_SHARE = 0.5;

  private Segmenter() {}

  /**
   * Segments with {@link #DEFAULT_THREADS}.
   *
   * @throws IOException if the network cannot be run
   */
  public static Segmentation segment(Volume volume, ModelPackage model, ProgressListener progress)
      throws IOException {
    return segment(volume, model, DEFAULT_THREADS, progress);
  }

  /**
   * Segments, whole or not at all. The same volume and package give the same masks with any number
   * of threads.
   *
   * @param volume HU, in any patient position
   * @param model a verified package
   * @param threads threads of the network, at least 1
   * @param progress hears how far it has come
   * @throws IOException if the network cannot be run or gives no usable scores
   */
  public static Segmentation segment(
      Volume volume, ModelPackage model, int threads, ProgressListener progress)
      throws IOException {
    ModelManifest manifest = model.manifest();
    progress.progress(0, "running the network");
    Map<String, BitSet> classes = classes(volume, model, threads, progress);
    List<SegmentedStructure> structures =
        new Shaping(manifest)
            .structures(
                volume,
                classes,
                share ->
                    progress.progress(
                        NETWORK_SHARE + (1 - NETWORK_SHARE) * share, "shaping the structures"));
    return new Segmentation(volume.grid(), structures);
  }

  private static Map<String, BitSet> classes(
      Volume volume, ModelPackage model, int threads, ProgressListener progress)
      throws IOException {
    ModelManifest manifest = model.manifest();
    Grid scan = volume.grid();
    boolean resampled = !manifest.voxelSpacingMm().isEmpty();
    Grid grid = resampled ? ModelGrid.covering(scan, manifest.voxelSpacingMm()) : scan;
    short outside = (short) manifest.network().paddingHu();
    Volume seen = resampled ? Resampling.trilinear(volume, grid, outside) : volume;
    Map<String, BitSet> found =
        new SlidingWindow(manifest.network(), seen)
            .run(
                model.graph(),
                threads,
                share -> progress.progress(share * NETWORK_SHARE, "running the network"))
            .byName();
    return resampled ? onto(scan, grid, found) : found;
  }

  private static Map<String, BitSet> onto(Grid scan, Grid grid, Map<String, BitSet> found) {
    Map<String, BitSet> back = new LinkedHashMap<>();
    found.forEach(
        (name, voxels) -> back.put(name, Resampling.nearest(new Mask(grid, voxels), scan).bits()));
    return back;
  }
}
