package org.oarlock.service.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.inference.Colour;
import org.oarlock.service.StructureChoice;

/**
 * A structure that a destination wants named or coloured otherwise than the model package does.
 *
 * @param structure TG-263 name in the package
 * @param alias put in the place of the TG-263 name, behind the prefix; absent: the TG-263 name. In
 *     ASCII, because the character set of the CT may know nothing else
 * @param colour {@code #rrggbb}; absent: the package's
 */
public record NamedStructure(
    @NotBlank String structure,
    @Pattern(
            regexp = "[A-Za-z0-9_~^+.()-]([A-Za-z0-9_~^+.() -]*[A-Za-z0-9_~^+.()-])?",
            message = "must be letters, digits, spaces within, or _ ~ ^ + - . ( )")
        @Nullable String alias,
    @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must be a colour such as '#ff8000'")
        @Nullable String colour) {

  /** For draw and prove. */
  StructureChoice.Named named() {
    return new StructureChoice.Named(
        structure,
        Optional.ofNullable(alias),
        Optional.ofNullable(colour).map(NamedStructure::parsed));
  }

  private static Colour parsed(String text) {
    int rgb = Integer.parseInt(text.substring(1), 16);
    return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
