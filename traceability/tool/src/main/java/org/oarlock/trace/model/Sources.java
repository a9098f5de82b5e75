package org.oarlock.trace.model;

import java.util.List;

/**
 * Globs of everything that is read beside the items.
 *
 * @param quality files that some kind has to claim; one that nobody claims is a finding
 * @param builtFrom artefacts that results must be younger than
 */
public record Sources(
    List<String> quality,
    List<String> features,
    List<String> classes,
    List<String> testClasses,
    List<String> comments,
    List<String> messages,
    List<String> junit,
    List<String> sbom,
    List<String> mutations,
    List<String> builtFrom) {}
