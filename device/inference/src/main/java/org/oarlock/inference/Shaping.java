package org.oarlock.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.shape.Note;
import org.oarlock.inference.shape.Scene;
import org.oarlock.trace.annotations.Implements;

/** Makes the structures of a manifest from class voxels: each with its own declared steps. */
@Implements({"SRS-608", "SRS-613"})
final class Shaping {

  private final ModelManifest manifest;

  Shaping(ModelManifest manifest) {
    this.manifest = manifest;
  }

  /**
   * The structures, in the order of the manifest.
   *
   * @param volume HU that the classes were found in
   * @param classes voxels of each class by name, in linear-index order of the volume's grid
   * @param progress hears the share that is done, 0 to 1
   */
  List<SegmentedStructure> structures(
      Volume volume, Map<String, BitSet> classes, DoubleConsumer progress) {
    Grid grid = volume.grid();
    Scene scene = new Scene(grid, classes);
    int steps = manifest.workings().size() + manifest.structures().size();
    int done = 0;
    for (WorkingMask working : manifest.workings()) {
      scene.make(working.name(), working.postProcessing());
      progress.accept((double) ++done / steps);
    }
    Map<StructureSpec, Mask> masks = new LinkedHashMap<>();
    Map<StructureSpec, List<Note>> notes = new LinkedHashMap<>();
    for (StructureSpec spec : manifest.structures()) {
      Scene.Made made = scene.make(spec.tg263Name(), spec.postProcessing());
      masks.put(spec, new Mask(grid, made.voxels()));
      notes.put(spec, made.notes());
      progress.accept((double) ++done / steps);
    }
    StructureChecks checks = new StructureChecks(volume, masks);
    List<SegmentedStructure> structures = new ArrayList<>();
    masks.forEach(
        (spec, mask) -> {
          List<StructureFinding> findings = new ArrayList<>(checks.of(spec));
          notes.get(spec).forEach(note -> findings.add(estimated(spec, note)));
          structures.add(new SegmentedStructure(spec, mask, findings));
        });
    return structures;
  }

  /**
   * Takes every step once on an empty grid, so that a manifest with a wrong reference is refused
   * when it is loaded and not when a patient waits.
   *
   * @throws IllegalArgumentException if a step refers to something that is not there
   */
  void rehearse() {
    Vector3 right = new Vector3(1, 0, 0);
    Grid grid = new Grid(2, 2, 2, new Vector3(0, 0, 0), right, new Vector3(0, 1, 0), 1, 1, 1);
    Map<String, BitSet> classes = new LinkedHashMap<>();
    manifest.network().classes().forEach(name -> classes.put(name, new BitSet()));
    structures(new Volume(grid, new short[grid.voxels()]), classes, share -> {});
  }

  private static StructureFinding estimated(StructureSpec spec, Note note) {
    return new StructureFinding(
        FindingCode.BORDER_ESTIMATED,
        spec.tg263Name(),
        spec.tg263Name() + ": " + note.message(),
        note.place());
  }
}
