package org.oarlock.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Trust;
import org.oarlock.service.Finding;
import org.oarlock.service.draw.DrawRequest;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.segment.ShippedPackage;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oarlock segment CT_DIR --out DIR}: the steps of the device on a folder. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    description = {
      "Contours the CT series in a folder and proves the written structure set.",
      "Writes rtstruct.dcm, preview.png and report.json."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure", "2:wrong usage", "3:refused by the gate"})
@Implements({"SRS-2301", "SRS-2302", "SRS-2305", "SRS-2307"})
public final class SegmentCommand implements Callable<Integer> {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int REFUSED = 3;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CT_DIR", description = "Folder with one CT series.")
  private Path folder;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the results; made if it is not there.")
  private Path out;

  @Option(
      names = "--model",
      paramLabel = "NAME|ZIP",
      defaultValue = ShippedPackage.NAME,
      description = "Model package: ${DEFAULT-VALUE}, which is shipped, or a file.")
  private String model;

  @Option(
      names = "--trust",
      paramLabel = "SHA256",
      defaultValue = "",
      description = "Digest of the package file that you trust; needed with a file.")
  private String trust;

  @Option(
      names = "--series",
      paramLabel = "UID",
      defaultValue = "",
      description = "Series Instance UID, where the folder holds several CT series.")
  private String series;

  @Option(
      names = "--time",
      paramLabel = "INSTANT",
      description = "Instant to record, such as 2026-03-01T10:30:00Z; now unless given.")
  private Instant time;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Zone of the times in the structure set; ${DEFAULT-VALUE} unless given.")
  private ZoneId zone;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = DrawRequest.DEFAULT_PREFIX,
      description = "Stands before every ROI name; ${DEFAULT-VALUE} unless given.")
  private String prefix;

  @Option(
      names = "--holes",
      paramLabel = "STYLE",
      defaultValue = "KEYHOLE",
      description = "How holes are written: ${COMPLETION-CANDIDATES}.")
  private HoleStyle holes;

  @Override
  public Integer call() {
    Report report = new Report();
    Progress progress = Progress.on(spec.commandLine().getErr());
    int exitCode = FAILED;
    prepare();
    try {
      exitCode = run(report, progress);
    } catch (IOException failure) {
      report.failure(String.valueOf(failure.getMessage()));
    } catch (ParameterException usage) {
      progress.end();
      throw usage;
    } catch (RuntimeException | Error defect) {
      report.failure("internal failure: " + defect);
    }
    progress.end();
    return finish(report, exitCode);
  }

  private int run(Report report, Progress progress) throws IOException {
    progress.progress(0, "reading the folder");
    SeriesChoice choice = SeriesChoice.of(SeriesReader.scan(folder, ReadLimits.DEFAULT));
    report.findings(choice.findings());
    List<CtInstance> instances = choice.chosen(series);
    if (instances.isEmpty() && !choice.series().isEmpty()) {
      return chooseFrom(choice, report);
    }
    ModelPackage loaded = loadModel();
    report.model(loaded);
    report.took("read");
    Instant recorded = time == null ? Instant.now() : time;
    FolderRun.Choices choices = new FolderRun.Choices(out, loaded, recorded, zone, prefix, holes);
    return new FolderRun(choices, report, progress).run(instances);
  }

  /** No usage help: the answer is in the list, not in the options. */
  private int chooseFrom(SeriesChoice choice, Report report) {
    String why =
        series.isEmpty()
            ? "the folder holds several CT series; choose one of"
            : "the folder holds no such series; choose one of";
    report.failure(
        why + System.lineSeparator() + String.join(System.lineSeparator(), choice.lines()));
    return WRONG_USAGE;
  }

  /** Results of an earlier run must not stand beside a refusal of this one. */
  private void prepare() {
    if (!Files.exists(folder)) {
      throw usage("there is no folder " + folder);
    }
    try {
      Files.createDirectories(out);
      removeResults();
      Files.deleteIfExists(out.resolve(FolderRun.REPORT));
    } catch (IOException notWritable) {
      throw usage("cannot write to " + out + ": " + notWritable.getMessage());
    }
  }

  private void removeResults() throws IOException {
    for (String name :
        List.of(
            FolderRun.STRUCTURE_SET, FolderRun.STRUCTURE_SET + ".unproved", FolderRun.PREVIEW)) {
      Files.deleteIfExists(out.resolve(name));
    }
  }

  private ModelPackage loadModel() throws IOException {
    if (model.equals(ShippedPackage.NAME)) {
      return ShippedPackage.load();
    }
    Path zip = Path.of(model);
    if (!Files.isRegularFile(zip)) {
      throw usage("there is no model package '" + model + "'; shipped is " + ShippedPackage.NAME);
    }
    if (!trust.matches("[0-9a-fA-F]{64}")) {
      throw usage("--model with a file needs --trust with the SHA-256 digest that you trust");
    }
    return ModelPackage.load(zip, Trust.inDigests(trust));
  }

  private int finish(Report report, int exitCode) {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter stdout = spec.commandLine().getOut();
    report.reasons().forEach(reason -> err.println("refused: " + line(reason)));
    report.differences().forEach(difference -> err.println("blocked: " + line(difference)));
    report.findings().forEach(finding -> err.println("finding: " + line(finding)));
    report.failureMessage().ifPresent(message -> err.println("failed: " + message));
    try {
      if (exitCode != DONE) {
        removeResults();
      }
      report.write(out.resolve(FolderRun.REPORT));
    } catch (IOException notWritable) {
      err.println("failed: cannot write " + FolderRun.REPORT + ": " + notWritable.getMessage());
      return FAILED;
    }
    report
        .structures()
        .forEach(
            s ->
                stdout.printf(
                    Locale.ROOT,
                    "%-16s %10.1f ml  %6d contours%n",
                    s.name(),
                    s.millilitres(),
                    s.contours()));
    stdout.println((exitCode == DONE ? "done: " : "see ") + out.resolve(FolderRun.REPORT));
    stdout.flush();
    err.flush();
    return exitCode;
  }

  private static String line(Finding finding) {
    String place = finding.place().isEmpty() ? "" : " [" + finding.place() + "]";
    // File names and messages of decoders may hold anything; a terminal obeys control characters.
    return (finding.code() + ": " + finding.message() + place).replaceAll("\\p{Cntrl}", "?");
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
