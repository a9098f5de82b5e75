package org.oarlock.trace.maven;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.cli.Trace;

/**
 * Checks the repository as {@code trace check} does, and fails the build with what it finds: a
 * finding or unreadable input fails it, and a tool that itself failed is an error of its own.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
@Implements("SRS-3608")
public final class CheckMojo extends AbstractMojo {

  /** Root of the repository. */
  @Parameter(
      property = "oarlock-trace.directory",
      defaultValue = "${session.executionRootDirectory}",
      required = true)
  private File directory = new File(".");

  /** For editing: reads no test results and no bill of materials. Such a run is no gate. */
  @Parameter(property = "oarlock-trace.withoutResults", defaultValue = "false")
  private boolean withoutResults;

  /** Where the report is written as JSON as well. */
  @Parameter(property = "oarlock-trace.json")
  private @Nullable File json;

  /** Where the report is written as SARIF as well. */
  @Parameter(property = "oarlock-trace.sarif")
  private @Nullable File sarif;

  /** Leaves the check out, and says so. */
  @Parameter(property = "oarlock-trace.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().warn("The trace was not checked: oarlock-trace.skip is set. This is no pass.");
      return;
    }
    StringWriter words = new StringWriter();
    int code;
    try (PrintWriter out = new PrintWriter(words)) {
      code = Trace.run(out, out, arguments());
    }
    switch (code) {
      case 0 -> words.toString().lines().forEach(line -> getLog().info(line));
      case 1, 2 -> throw new MojoFailureException("the trace does not hold together:\n" + words);
      default -> throw new MojoExecutionException(words.toString());
    }
  }

  private String[] arguments() {
    List<String> arguments = new ArrayList<>(List.of("check", "-C", directory.getPath()));
    if (withoutResults) {
      arguments.add("--without-results");
    }
    if (json != null) {
      arguments.addAll(List.of("--json", json.getPath()));
    }
    if (sarif != null) {
      arguments.addAll(List.of("--sarif", sarif.getPath()));
    }
    return arguments.toArray(String[]::new);
  }
}
