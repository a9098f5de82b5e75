package org.oarlock.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oarlock.inference.Colour;

/**
 * Which structures a result holds, and how its destination wants them named, coloured and ordered.
 *
 * @param only TG-263 names of those that are wanted; empty: all that the package makes
 * @param prefix stands before every name, may be empty
 * @param longest how many characters a name may have, prefix included; at most {@link #LONGEST}
 * @param named structures with a name or a colour of their own, in the order in which they come
 *     first; no structure twice
 */
public record StructureChoice(List<String> only, String prefix, int longest, List<Named> named) {

  /** Planning systems cut or refuse longer names (AAPM TG-263, section 6). */
  public static final int LONGEST = 16;

  /**
   * A structure that the destination wants otherwise than the package.
   *
   * @param structure TG-263 name
   * @param alias stands in the place of the TG-263 name, behind the prefix
   * @param colour in the place of the package's colour
   */
  public record Named(String structure, Optional<String> alias, Optional<Colour> colour) {}

  /** Copies the lists. */
  public StructureChoice {
    only = List.copyOf(only);
    named = List.copyOf(named);
  }

  /** Everything that the package makes, under its own names behind {@code prefix}. */
  public static StructureChoice all(String prefix) {
    return new StructureChoice(List.of(), prefix, LONGEST, List.of());
  }

  /** Whether the structure of this TG-263 name is wanted. */
  public boolean wants(String structure) {
    return only.isEmpty() || only.contains(structure);
  }

  /** What stands in the place of this TG-263 name. */
  public Optional<String> alias(String structure) {
    return named.stream()
        .filter(each -> each.structure().equals(structure))
        .findFirst()
        .flatMap(Named::alias);
  }

  /** What stands in the place of the package's colour. */
  public Optional<Colour> colour(String structure) {
    return named.stream()
        .filter(each -> each.structure().equals(structure))
        .findFirst()
        .flatMap(Named::colour);
  }

  /**
   * By which structures are ordered; those that are not listed come last, as the package has them.
   */
  public int place(String structure) {
    return IntStream.range(0, named.size())
        .filter(n -> named.get(n).structure().equals(structure))
        .findFirst()
        .orElse(named.size());
  }
}
