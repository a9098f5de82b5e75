package org.oarlock.service.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.database.Database;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code oarlock backup --config FILE --out DIR}: a copy of everything that the device keeps. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies database and stored files of a running or a stopped device into a new folder.",
      "The copy holds patient identity. Configuration, keys and certificates are not in it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure; no backup was made",
      "2:wrong usage",
      "3:done, and stored files were missing or damaged already"
    })
@Implements("SRS-4501")
public final class BackupCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int DAMAGED = 3;

  @Spec private CommandSpec spec;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "site's YAML")
  private Path config;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "New folder for the backup, outside the storage directory.")
  private Path out;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      SiteConfiguration configuration = ConfigurationReader.read(config);
      Path storage = configuration.storage().directory().toAbsolutePath().normalize();
      Path target = out.toAbsolutePath().normalize();
      if (target.startsWith(storage)) {
        err.println(out + " lies in the storage directory; name a folder on another disk");
        return WRONG_USAGE;
      }
      return make(storage, target, configuration);
    } catch (ConfigurationException e) {
      err.println(e.lines());
      return WRONG_USAGE;
    } catch (IOException e) {
      err.println("No backup was made: " + e.getMessage());
      return FAILED;
    }
  }

  private int make(Path storage, Path target, SiteConfiguration configuration) throws IOException {
    try (Database database = Database.forInspection(configuration)) {
      Backup.Made made =
          new Backup(storage, database.connections(), database.version(), InstantSource.system())
              .into(target, true);
      String words =
          made.files() + " files and " + made.manifest().rows() + " rows, digest " + made.digest();
      AuditTrail.over(database.connections()).append("BACKUP_MADE", "device", "device", words);
      PrintWriter output = spec.commandLine().getOut();
      output.println("The backup " + target + " is whole: " + words);
      output.println("The audit trail in it is " + made.manifest().auditTrail());
      made.manifest()
          .damaged()
          .forEach(
              file ->
                  spec.commandLine().getErr().println("missing or not what was recorded: " + file));
      return made.manifest().damaged().isEmpty() ? 0 : DAMAGED;
    }
  }
}
