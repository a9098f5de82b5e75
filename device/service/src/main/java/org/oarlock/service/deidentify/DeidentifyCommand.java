package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.service.config.DeidentificationSettings;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oarlock deidentify CT_DIR --out DIR --config FILE}: copies that may leave the site. */
@Command(
    name = "deidentify",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the CT series in a folder without identity, for somebody outside.",
      "Writes images/, way-back.sealed and report.json. Only images/ is to be sent."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure", "2:wrong usage", "3:held"})
@Implements({"SRS-4207", "SRS-4215"})
public final class DeidentifyCommand implements Callable<Integer> {

  private static final int SHORTEST_REASON = 10;

  @Spec private CommandSpec spec;
  @Mixin private Exchange exchange;

  @Parameters(index = "0", paramLabel = "CT_DIR", description = "Folder with one CT series.")
  private Path folder;

  @Option(
      names = "--release",
      paramLabel = "CODE",
      description = "A doubt that you have judged by looking at the images; may be repeated.")
  private List<String> release = new ArrayList<>();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why you release it, in at least 10 characters; recorded.")
  private String reason;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw exchange.usage("there is no folder " + folder);
    }
    Set<Doubt> released = released();
    DeidentificationSettings settings = exchange.settings();
    Deidentification deidentification =
        new Deidentification(exchange.key(settings), settings.retainCharacteristics(), released);
    Path out = exchange.out();
    try {
      return finish(deidentification.copy(SeriesReader.scan(folder, ReadLimits.DEFAULT), out), out);
    } catch (IOException failure) {
      spec.commandLine().getErr().println("failed: " + failure.getMessage());
      return Exchange.FAILED;
    }
  }

  private int finish(DeidentifyOutcome outcome, Path out) throws IOException {
    RunRecord record = new RunRecord("deidentify");
    int exitCode;
    if (outcome instanceof DeidentifyOutcome.Copied copied) {
      record
          .with("outcome", "done")
          .with("images", copied.files())
          .with("removedOrReplaced", copied.gone())
          .with("released", release)
          .with("reason", reason);
      exitCode = Exchange.DONE;
      spec.commandLine()
          .getOut()
          .println(copied.files().size() + " copies in " + out.resolve(Deidentification.IMAGES));
    } else {
      record.with("outcome", "held");
      exitCode = Exchange.HELD;
    }
    record.write(out, outcome.findings(), spec.commandLine().getErr());
    return exitCode;
  }

  private Set<Doubt> released() {
    Set<Doubt> released = EnumSet.noneOf(Doubt.class);
    for (String code : release) {
      released.add(
          Doubt.of(code)
              .orElseThrow(() -> exchange.usage("'" + code + "' cannot be released by anybody")));
    }
    if (!release.isEmpty() && reason.strip().length() < SHORTEST_REASON) {
      throw exchange.usage("--release needs --reason with at least 10 characters");
    }
    return released;
  }
}
