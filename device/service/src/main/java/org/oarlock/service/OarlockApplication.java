package org.oarlock.service;

import org.oarlock.service.backup.BackupCommand;
import org.oarlock.service.backup.RestoreCommand;
import org.oarlock.service.cli.EchoCommand;
import org.oarlock.service.cli.RouteCommand;
import org.oarlock.service.cli.SegmentCommand;
import org.oarlock.service.deidentify.DeidentifyCommand;
import org.oarlock.service.deidentify.ReidentifyCommand;
import org.oarlock.service.demo.DemoCommand;
import org.oarlock.service.qualify.QualifyCommand;
import org.oarlock.service.release.ReleaseCommand;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one program of the device: everything it can do is a subcommand. */
@Command(
    name = "oarlock",
    mixinStandardHelpOptions = true,
    description = {
      "Contours organs at risk on planning CTs, for review in the planning system.",
      "Not CE-marked, not cleared, not clinically validated."
    },
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      SegmentCommand.class,
      EchoCommand.class,
      DeidentifyCommand.class,
      ReidentifyCommand.class,
      RouteCommand.class,
      QualifyCommand.class,
      ReleaseCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ConformanceCommand.class,
      AuditCommand.class
    })
@Implements({"SRS-2502", "SRS-2503"})
public final class OarlockApplication implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the command and ends the process with its exit code: 0 done, 1 failure, 2 wrong usage. */
  public static void main(String[] arguments) {
    int exitCode = new CommandLine(new OarlockApplication()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
