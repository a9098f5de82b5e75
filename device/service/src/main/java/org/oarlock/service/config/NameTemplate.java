package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.StructureChoice;

/**
 * How destinations that refer to it want structures named, coloured and ordered.
 *
 * @param name by which destinations refer to it
 * @param prefix put before each structure's name; absent: the one of {@code drawing}
 * @param longest how many characters a name may have, prefix included; default 16
 * @param structures the structures that come first, in order; the others follow as in the package
 */
public record NameTemplate(
    @NotBlank String name,
    @Pattern(regexp = DrawingSettings.PREFIX, message = DrawingSettings.PREFIX_MESSAGE)
        @Nullable String prefix,
    @NotNull @Min(8) @Max(StructureChoice.LONGEST) Integer longest,
    List<@Valid NamedStructure> structures) {

  /** Fills in the length that planning systems take, and no structure. */
  public NameTemplate(
      String name,
      @Nullable String prefix,
      @Nullable Integer longest,
      @Nullable List<NamedStructure> structures) {
    this.name = name;
    this.prefix = prefix;
    this.longest = longest == null ? StructureChoice.LONGEST : longest;
    this.structures = structures == null ? List.of() : List.copyOf(structures);
  }

  /** For draw and prove: of {@code only}, or of everything when that is empty. */
  StructureChoice choice(List<String> only, String usualPrefix) {
    return new StructureChoice(
        only,
        prefix == null ? usualPrefix : prefix,
        longest,
        structures.stream().map(NamedStructure::named).toList());
  }
}
