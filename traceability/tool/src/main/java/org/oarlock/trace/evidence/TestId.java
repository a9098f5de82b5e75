package org.oarlock.trace.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which test.
 *
 * @param group class name, or path of the feature file
 * @param name method name, or the scenario's name; empty for every test of a class
 * @param line line of the scenario in its feature; 0 for a method
 */
public record TestId(String group, String name, int line) {

  /** A test method, or a whole class if the method is empty. */
  public static TestId method(String className, String method) {
    return new TestId(className, method, 0);
  }

  /** A scenario with all its rows. */
  public static TestId scenario(String feature, String name, int line) {
    return new TestId(feature, name, line);
  }

  /** Whether it is a scenario. */
  public boolean isScenario() {
    return line > 0;
  }

  // By hand, because every claim and every result is looked up by its test, and what a record
  // brings
  // along is linked anew in each process.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestId test
        && line == test.line
        && name.equals(test.name)
        && group.equals(test.group);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * group.hashCode() + name.hashCode()) + line;
  }

  /** What people call it. */
  public String words() {
    String shortGroup =
        group.substring(Math.max(group.lastIndexOf('/'), group.lastIndexOf('.')) + 1);
    if (isScenario()) {
      return "scenario '" + name + "'";
    }
    return name.isEmpty() ? "tests of " + shortGroup : shortGroup + "." + name;
  }
}
