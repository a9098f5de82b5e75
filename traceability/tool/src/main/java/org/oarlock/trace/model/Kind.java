package org.oarlock.trace.model;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One kind of item.
 *
 * @param code its name in the model, for example SRS
 * @param name what people call it
 * @param files globs from the root of the repository
 * @param translated the same ids stand in one folder per language
 * @param fields own and common fields by name
 * @param anyOf of each group at least one field is there
 * @param oneOf of each group exactly one field is there
 * @param sections headings that the prose of a Markdown item must have
 */
public record Kind(
    String code,
    String name,
    Pattern id,
    List<String> files,
    boolean translated,
    Map<String, FieldSpec> fields,
    List<List<String>> anyOf,
    List<List<String>> oneOf,
    List<Below> below,
    Needs needs,
    List<String> sections) {}
