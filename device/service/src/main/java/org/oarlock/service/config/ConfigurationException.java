package org.oarlock.service.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that the device does not start with; carries every problem at once. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Ready-made lines, because an exception must stay serialisable. */
  private final String lines;

  /** Problems of {@code file}, of which there is at least one. */
  public ConfigurationException(String file, List<ConfigurationProblem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ": " + problem)
            .distinct()
            .collect(Collectors.joining("\n")));
    this.lines = getMessage();
  }

  /** One line per problem: {@code FILE: key 'dicom.prot': unknown, did you mean 'port'?}. */
  public String lines() {
    return lines;
  }
}
