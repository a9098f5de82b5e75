package org.oarlock.trace.evidence;

import org.oarlock.trace.item.Place;

/**
 * One component of the release, from the SBOM.
 *
 * @param name purl without version and qualifiers, for example {@code pkg:maven/org.ow2.asm/asm}
 */
public record Component(String name, String version, Place place) {

  /** Splits a purl. */
  public static Component of(String purl, Place place) {
    String plain = purl.split("[?#]", 2)[0];
    int at = plain.lastIndexOf('@');
    return at < 0
        ? new Component(plain, "", place)
        : new Component(plain.substring(0, at), plain.substring(at + 1), place);
  }

  /** The purl without qualifiers. */
  public String purl() {
    return version.isEmpty() ? name : name + "@" + version;
  }
}
