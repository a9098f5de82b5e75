package org.oarlock.trace.model;

import java.util.List;
import java.util.Map;

/**
 * One field of a kind.
 *
 * @param values allowed values of an {@link FieldType#ENUM}
 * @param to kinds that a link may name
 * @param peer the link goes sideways, to what is used; it justifies nothing
 * @param fields the fields of a {@link FieldType#MAP}
 * @param requiredWhen the field is required if one of these fields has one of these values
 * @param editorial a change of it voids no signature; every other field is normative
 * @param escape who fills it takes a way out of what the model demands otherwise
 * @param about a hint for the people who write the data; may be empty
 */
public record FieldSpec(
    String name,
    FieldType type,
    boolean required,
    List<String> values,
    List<String> to,
    boolean peer,
    Map<String, FieldSpec> fields,
    Map<String, List<String>> requiredWhen,
    boolean editorial,
    boolean escape,
    String about) {}
