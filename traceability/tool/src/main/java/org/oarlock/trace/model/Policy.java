package org.oarlock.trace.model;

import java.util.List;
import java.util.Map;

/**
 * Choices of the manufacturer. Numbers of the risk policy stand in its own file.
 *
 * @param riskFile path of the risk policy
 * @param ownComponents purl prefixes in the SBOM that are this product and no SOUP
 * @param safetyClasses IEC 62304 class by severity of harm
 * @param mutated packages and classes that decide for a control in plain code, to be mutated
 * @param signed kinds of which the plan asks for signatures; empty for all
 */
public record Policy(
    String riskFile,
    List<String> ownComponents,
    Map<String, String> safetyClasses,
    List<String> mutated,
    List<String> signed) {}
