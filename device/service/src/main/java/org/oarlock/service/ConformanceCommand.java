package org.oarlock.service;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code oarlock conformance}: what this build speaks with DICOM peers. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = "Prints the DICOM conformance statement of this build, as Markdown.")
final class ConformanceCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().print(ConformanceStatement.text());
    spec.commandLine().getOut().flush();
  }
}
