package org.oarlock.inference;

/**
 * Something a reviewer must know about one structure.
 *
 * @param code what kind
 * @param structure TG-263 name of the structure
 * @param message in plain words
 * @param place where, in mm LPS, for example {@code z = -112.5 mm}; empty when it has no place
 */
public record StructureFinding(FindingCode code, String structure, String message, String place) {}
