package org.oarlock.inference;

import java.util.List;
import java.util.Set;
import org.oarlock.inference.shape.Step;
import org.oarlock.trace.annotations.Implements;

/**
 * What a model package says about one structure that it makes.
 *
 * @param tg263Name name after AAPM TG-263, for example {@code Lung_L}
 * @param code anatomic term
 * @param interpretedType RT ROI Interpreted Type (PS3.3 C.8.8.8.1), for example {@code ORGAN}
 * @param colour display colour
 * @param laterality the side it must lie on
 * @param expectedVolume plausible volumes of the whole structure
 * @param reportCutEnds whether touching the first or last slice means that the structure is
 *     truncated
 * @param reportCutSides whether touching the edge of the slices means that the structure is
 *     truncated
 * @param postProcessing the steps from class voxels to the mask, in order
 */
@Implements("SRS-617")
public record StructureSpec(
    String tg263Name,
    CodedTerm code,
    String interpretedType,
    Colour colour,
    Laterality laterality,
    VolumeRange expectedVolume,
    boolean reportCutEnds,
    boolean reportCutSides,
    List<Step> postProcessing) {

  /** Interpreted types that a package may declare: no target volume is among them. */
  private static final Set<String> TYPES = Set.of("EXTERNAL", "ORGAN", "AVOIDANCE", "SUPPORT");

  /** Refuses a target volume and a name that TG-263 could not contain. */
  public StructureSpec {
    if (!tg263Name.matches("[A-Za-z0-9_^~-]{1,16}")) {
      throw new IllegalArgumentException(
          "structure name '" + tg263Name + "' is not 1 to 16 of A-Z a-z 0-9 _ ^ ~ -");
    }
    if (!isOffered(interpretedType)) {
      throw new IllegalArgumentException(
          tg263Name + " has the interpreted type " + interpretedType + ", which is not offered");
    }
    postProcessing = List.copyOf(postProcessing);
    if (postProcessing.isEmpty()) {
      throw new IllegalArgumentException(tg263Name + " has no postProcessing");
    }
  }

  /** Targets of the treatment are drawn by people. */
  private static boolean isOffered(String interpretedType) {
    return TYPES.contains(interpretedType);
  }
}
