package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.service.Finding;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oarlock reidentify RTSTRUCT --ct CT_DIR --way-back FILE}: what was made of a copy. */
@Command(
    name = "reidentify",
    mixinStandardHelpOptions = true,
    description = {
      "Joins a structure set that was made of copies to the original images.",
      "Writes rtstruct.dcm and report.json; a mismatch blocks."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure", "2:wrong usage", "3:blocked"})
@Implements({"SRS-4212", "SRS-4215"})
public final class ReidentifyCommand implements Callable<Integer> {

  private static final String STRUCTURE_SET = "rtstruct.dcm";

  @Spec private CommandSpec spec;
  @Mixin private Exchange exchange;

  @Parameters(index = "0", paramLabel = "RTSTRUCT", description = "What came back.")
  private Path returned;

  @Option(
      names = "--ct",
      required = true,
      paramLabel = "CT_DIR",
      description = "Folder with the original series.")
  private Path folder;

  @Option(
      names = "--way-back",
      required = true,
      paramLabel = "FILE",
      description = "The way-back.sealed that was written with the copies.")
  private Path wayBack;

  @Override
  public Integer call() {
    for (Path file : List.of(returned, folder, wayBack)) {
      if (!Files.exists(file)) {
        throw exchange.usage("there is no " + file);
      }
    }
    SiteKey key = exchange.key(exchange.settings());
    Path out = exchange.out();
    try {
      return finish(
          new Reidentification(key)
              .join(returned, SeriesReader.scan(folder, ReadLimits.DEFAULT), wayBack),
          out);
    } catch (IOException failure) {
      spec.commandLine().getErr().println("failed: " + failure.getMessage());
      return Exchange.FAILED;
    }
  }

  private int finish(ReidentifyOutcome outcome, Path out) throws IOException {
    RunRecord record = new RunRecord("reidentify").with("returned", Sha256.of(returned));
    List<Finding> reasons = List.of();
    int exitCode = Exchange.DONE;
    if (outcome instanceof ReidentifyOutcome.Joined joined) {
      Path file = out.resolve(STRUCTURE_SET);
      DicomFiles.write(file, joined.file());
      record.with("outcome", "done").with("files", Map.of(STRUCTURE_SET, Sha256.of(file)));
      spec.commandLine().getOut().println("joined: " + file);
    } else if (outcome instanceof ReidentifyOutcome.Blocked blocked) {
      record.with("outcome", "blocked");
      reasons = blocked.reasons();
      exitCode = Exchange.HELD;
    }
    record.write(out, reasons, spec.commandLine().getErr());
    return exitCode;
  }
}
