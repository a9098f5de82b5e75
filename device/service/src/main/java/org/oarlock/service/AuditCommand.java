package org.oarlock.service;

import java.io.IOException;
import java.nio.file.Path;
import org.oarlock.service.audit.AuditVerifier;
import org.oarlock.service.audit.AuditVerifier.Verdict;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.database.Database;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What can be asked of the audit trail on the command line. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Looks at the audit trail.")
final class AuditCommand {
  @Spec private CommandSpec spec;

  /** Exit code 0: whole; 1: broken or unreadable; 2: wrong usage. */
  @Implements("SRS-1803")
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Recomputes the chain; works on a running and on a stopped device.")
  int verify(@Option(names = "--config", required = true, paramLabel = "FILE") Path config) {
    try (Database database = Database.forInspection(ConfigurationReader.read(config))) {
      Verdict verdict = new AuditVerifier(JdbcClient.create(database.connections())).verify();
      if (verdict instanceof Verdict.Whole whole) {
        spec.commandLine()
            .getOut()
            .println(
                "The audit trail is whole: "
                    + whole.entries()
                    + " entries, last hash "
                    + whole.lastHash());
        return 0;
      }
      spec.commandLine()
          .getErr()
          .println("The audit trail is broken: " + ((Verdict.Broken) verdict).reason());
      return 1;
    } catch (ConfigurationException e) {
      spec.commandLine().getErr().println(e.lines());
      return ServeCommand.WRONG_USAGE;
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
