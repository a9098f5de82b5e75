package org.oarlock.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.network.ClassVoxels;
import org.oarlock.inference.network.SlidingWindow;
import org.oarlock.inference.shape.Note;
import org.oarlock.inference.shape.Scene;
import org.oarlock.trace.annotations.Implements;

/** Turns a volume into one mask per structure with a verified model package. */
@Implements({"SRS-604", "SRS-607", "SRS-608"})
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
   * Segments. The same volume and package give the same masks with any number of threads.
   *
   * @param volume HU, in any patient position
   * @param model a verified package
   * @param threads threads of the network, at least 1
   * @param progress hears how far it has come
   * @throws IOException if the network cannot be run
   */
  public static Segmentation segment(
      Volume volume, ModelPackage model, int threads, ProgressListener progress)
      throws IOException {
    ModelManifest manifest = model.manifest();
    progress.progress(0, "running the network");
    ClassVoxels classes =
        new SlidingWindow(manifest.network(), volume)
            .run(
                model.graph(),
                threads,
                share -> progress.progress(share * NETWORK_SHARE, "running the network"));
    Segmentation segmentation = shape(volume.grid(), manifest, classes, progress);
    progress.progress(1, "segmented");
    return segmentation;
  }

  private static Segmentation shape(
      Grid grid, ModelManifest manifest, ClassVoxels classes, ProgressListener progress) {
    Scene scene = new Scene(grid, classes.byName());
    int steps = manifest.workings().size() + manifest.structures().size();
    int done = 0;
    Map<StructureSpec, Mask> masks = new LinkedHashMap<>();
    Map<StructureSpec, List<Note>> notes = new LinkedHashMap<>();
    for (WorkingMask working : manifest.workings()) {
      progress.progress(share(done++, steps), "shaping " + working.name());
      scene.make(working.name(), working.postProcessing());
    }
    for (StructureSpec spec : manifest.structures()) {
      progress.progress(share(done++, steps), "shaping " + spec.tg263Name());
      Scene.Made made = scene.make(spec.tg263Name(), spec.postProcessing());
      masks.put(spec, new Mask(grid, made.voxels()));
      notes.put(spec, made.notes());
    }
    StructureChecks checks = new StructureChecks(grid, masks);
    List<SegmentedStructure> structures = new ArrayList<>();
    masks.forEach(
        (spec, mask) -> {
          List<StructureFinding> findings = new ArrayList<>(checks.of(spec));
          notes.get(spec).forEach(note -> findings.add(estimated(spec, note)));
          structures.add(new SegmentedStructure(spec, mask, findings));
        });
    return new Segmentation(grid, structures);
  }

  private static StructureFinding estimated(StructureSpec spec, Note note) {
    return new StructureFinding(
        FindingCode.BORDER_ESTIMATED,
        spec.tg263Name(),
        spec.tg263Name() + ": " + note.message(),
        note.place());
  }

  private static double share(int done, int steps) {
    return NETWORK_SHARE + (1 - NETWORK_SHARE) * done / steps;
  }
}
