package org.oarlock.trace.history;

/**
 * A field that says something else than before.
 *
 * @param field its name, inside a map with dots: {@code after.p1}
 * @param before its words; empty if it was not there
 * @param after its words; empty if it is gone
 */
public record FieldChange(String field, String before, String after) {}
