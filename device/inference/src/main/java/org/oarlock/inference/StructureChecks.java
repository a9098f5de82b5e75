package org.oarlock.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.trace.annotations.Implements;

/** Looks at finished masks for what a reviewer must know. */
@Implements({"SRS-609", "SRS-610", "SRS-611", "SRS-612"})
final class StructureChecks {

  private final Grid grid;
  private final ReconstructedField field;
  private final Map<StructureSpec, Mask> masks;

  StructureChecks(Volume volume, Map<StructureSpec, Mask> masks) {
    this.grid = volume.grid();
    this.field = ReconstructedField.of(volume);
    this.masks = masks;
  }

  /** The findings on one structure. */
  List<StructureFinding> of(StructureSpec spec) {
    List<StructureFinding> findings = new ArrayList<>();
    Mask mask = masks.get(spec);
    if (mask == null || mask.isEmpty()) {
      findings.add(
          new StructureFinding(
              FindingCode.ABSENT,
              spec.tg263Name(),
              spec.tg263Name() + " was not found in this scan and is not drawn",
              ""));
      return findings;
    }
    boolean cut = cutEnds(spec, mask, findings) | cutSides(spec, mask, findings);
    volume(spec, mask, cut, findings);
    side(spec, mask).ifPresent(findings::add);
    return findings;
  }

  private boolean cutEnds(StructureSpec spec, Mask mask, List<StructureFinding> findings) {
    if (!spec.reportCutEnds()) {
      return false;
    }
    BitSet bits = mask.bits();
    int plane = grid.columns() * grid.rows();
    int lastSlice = grid.slices() - 1;
    boolean first = bits.nextSetBit(0) < plane;
    boolean last = bits.length() > lastSlice * plane;
    if (first) {
      findings.add(truncated(spec, "the first slice", sliceName(0)));
    }
    if (last) {
      findings.add(truncated(spec, "the last slice", sliceName(lastSlice)));
    }
    return first || last;
  }

  private boolean cutSides(StructureSpec spec, Mask mask, List<StructureFinding> findings) {
    if (!spec.reportCutSides()) {
      return false;
    }
    boolean cut = false;
    for (SliceEdge edge : SliceEdge.values()) {
      if (edge.touches(grid, mask.bits())) {
        findings.add(truncated(spec, "the edge of the image", edge.place(grid)));
        cut = true;
      }
    }
    Optional<Vector3> filling = field.cut(mask);
    filling.ifPresent(
        place ->
            findings.add(truncated(spec, "the edge of the reconstructed field", words(place))));
    return cut || filling.isPresent();
  }

  private static String words(Vector3 place) {
    return String.format(
        Locale.ROOT, "x = %.1f, y = %.1f, z = %.1f mm", place.x(), place.y(), place.z());
  }

  private static StructureFinding truncated(StructureSpec spec, String where, String place) {
    return new StructureFinding(
        FindingCode.TRUNCATED,
        spec.tg263Name(),
        spec.tg263Name() + " reaches " + where + " and may go on outside of the scan",
        place);
  }

  private void volume(StructureSpec spec, Mask mask, boolean cut, List<StructureFinding> findings) {
    double ml = mask.millilitres();
    VolumeRange expected = spec.expectedVolume();
    // A part of a structure may be small; it cannot be larger than the whole.
    if ((ml < expected.minMl() && !cut) || ml > expected.maxMl()) {
      findings.add(
          new StructureFinding(
              FindingCode.VOLUME_IMPLAUSIBLE,
              spec.tg263Name(),
              String.format(
                  Locale.ROOT,
                  "%s has a volume of %.0f mL; %.0f to %.0f mL are expected",
                  spec.tg263Name(),
                  ml,
                  expected.minMl(),
                  expected.maxMl()),
              ""));
    }
  }

  private Optional<StructureFinding> side(StructureSpec spec, Mask mask) {
    Optional<StructureSpec> other = reference(spec);
    if (spec.laterality() == Laterality.NONE || other.isEmpty()) {
      return Optional.empty();
    }
    double x = Metrics.centroid(mask).orElseThrow().x();
    double against = Metrics.centroid(masks.get(other.get())).orElseThrow().x();
    boolean left = x > against;
    if (left == (spec.laterality() == Laterality.LEFT)) {
      return Optional.empty();
    }
    return Optional.of(
        new StructureFinding(
            FindingCode.WRONG_SIDE,
            spec.tg263Name(),
            String.format(
                Locale.ROOT,
                "%s lies to the patient's %s of %s",
                spec.tg263Name(),
                left ? "left" : "right",
                other.get().tg263Name()),
            String.format(Locale.ROOT, "x = %.1f mm", x)));
  }

  /** What a paired structure is compared with: its partner, or else the outline of the patient. */
  private Optional<StructureSpec> reference(StructureSpec spec) {
    Optional<StructureSpec> partner =
        found().stream()
            .filter(s -> s.laterality() != Laterality.NONE)
            .filter(s -> s.laterality() != spec.laterality())
            .filter(s -> stem(s).equals(stem(spec)))
            .findFirst();
    return partner.isPresent()
        ? partner
        : found().stream().filter(s -> s.interpretedType().equals("EXTERNAL")).findFirst();
  }

  private List<StructureSpec> found() {
    return masks.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String stem(StructureSpec spec) {
    return spec.tg263Name().replaceAll("_[LR]$", "");
  }

  private String sliceName(int k) {
    Vector3 middle = grid.toPatient((grid.columns() - 1) / 2.0, (grid.rows() - 1) / 2.0, k);
    return String.format(Locale.ROOT, "z = %.1f mm", middle.z());
  }
}
