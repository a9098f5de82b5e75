package org.oarlock.inference;

import java.util.List;
import org.oarlock.imaging.Grid;

/**
 * What a model package made of a volume.
 *
 * @param grid the grid of the volume and of every mask
 * @param structures in the order of the manifest, absent ones included
 */
public record Segmentation(Grid grid, List<SegmentedStructure> structures) {

  /** Refuses masks on another grid. */
  public Segmentation {
    structures = List.copyOf(structures);
    for (SegmentedStructure structure : structures) {
      if (!structure.mask().grid().equals(grid)) {
        throw new IllegalArgumentException(
            structure.spec().tg263Name() + ": the mask is on another grid");
      }
    }
  }

  /** All findings, in the order of the structures. */
  public List<StructureFinding> findings() {
    return structures.stream().flatMap(s -> s.findings().stream()).toList();
  }
}
