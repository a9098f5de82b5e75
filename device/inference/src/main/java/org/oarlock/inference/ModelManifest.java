package org.oarlock.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.inference.network.NetworkSpec;

/**
 * What a model package says about itself.
 *
 * @param format version of this format, 1
 * @param name lower-case name by which routes and operators refer to the package
 * @param version version of the package
 * @param clinical whether the maker claims a clinical use
 * @param notice a sentence that accompanies every result
 * @param description what the package does, in a sentence
 * @param inputRanges which series it accepts
 * @param voxelSpacingMm spacing (x, y, z in LPS, mm) of the axis-aligned grid on which the network
 *     works; empty when it works on the grid of the scan
 * @param network the ONNX graph and how to move it over a volume
 * @param workings masks on the way to the structures
 * @param structures what it makes
 */
public record ModelManifest(
    int format,
    String name,
    String version,
    boolean clinical,
    String notice,
    String description,
    InputRanges inputRanges,
    List<Double> voxelSpacingMm,
    NetworkSpec network,
    List<WorkingMask> workings,
    List<StructureSpec> structures) {

  /** The format that this version reads. */
  public static final int FORMAT = 1;

  /** Refuses another format, bad names and duplicates. */
  public ModelManifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format " + format + " is not " + FORMAT + ", the one that this version reads");
    }
    if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "name '" + name + "' is not lower-case letters, digits and hyphens");
    }
    if (version.isBlank() || notice.isBlank()) {
      throw new IllegalArgumentException("version and notice must not be empty");
    }
    workings = List.copyOf(workings);
    structures = List.copyOf(structures);
    if (structures.isEmpty()) {
      throw new IllegalArgumentException("there is no structure");
    }
    if (structures.stream().map(StructureSpec::tg263Name).distinct().count() != structures.size()) {
      throw new IllegalArgumentException("two structures have the same name");
    }
    voxelSpacingMm = spacing(voxelSpacingMm);
  }

  /** The structure of that TG-263 name, or null. */
  public @Nullable StructureSpec structure(String tg263Name) {
    return structures.stream()
        .filter(s -> s.tg263Name().equals(tg263Name))
        .findFirst()
        .orElse(null);
  }

  private static List<Double> spacing(List<Double> mm) {
    if (!(mm.isEmpty() || mm.size() == 3) || mm.stream().anyMatch(value -> !(value > 0))) {
      throw new IllegalArgumentException("voxelSpacingMm needs three positive numbers, or none");
    }
    return List.copyOf(mm);
  }
}
