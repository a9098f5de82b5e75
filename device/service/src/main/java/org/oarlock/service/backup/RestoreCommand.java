package org.oarlock.service.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oarlock restore --config FILE BACKUP}: a backup back into an empty place. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a backup into the empty storage directory and database that the configuration names.",
      "The device must not run. Look at each case that had been under way afterwards."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure; nothing may be used", "2:wrong usage"})
@Implements("SRS-4503")
public final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "site's YAML")
  private Path config;

  @Parameters(index = "0", paramLabel = "BACKUP", description = "Folder that `backup` made.")
  private Path backup;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Restore.Done done =
          new Restore(backup.toAbsolutePath().normalize(), ConfigurationReader.read(config)).run();
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          "Restored from the backup of "
              + done.manifest().madeAt()
              + ": "
              + done.files()
              + " files, "
              + done.manifest().rows()
              + " rows of version "
              + done.manifest().schema());
      out.println("The audit trail is " + done.manifest().auditTrail());
      done.manifest()
          .damaged()
          .forEach(file -> err.println("missing or damaged before the backup was made: " + file));
      return 0;
    } catch (ConfigurationException e) {
      err.println(e.lines());
      return 2;
    } catch (IOException e) {
      err.println("Not restored: " + e.getMessage());
      return 1;
    }
  }
}
