package org.oarlock.trace.model;

import java.util.List;
import java.util.Map;

/**
 * How tests are run while a control is disabled. In words, {@code {root}} is the repository.
 *
 * @param agent path of the agent's jar
 * @param classPath where each module's build leaves the class path of its tests
 * @param options of Java for every run
 * @param module folder in which scenarios run
 * @param glue package of their steps
 * @param passes system property in which the steps find the option of Java that they have to give
 *     to the program under test
 * @param properties system properties of scenarios
 */
public record Effectiveness(
    String agent,
    String classPath,
    List<String> options,
    String module,
    String glue,
    String passes,
    Map<String, String> properties) {}
