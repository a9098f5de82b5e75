package org.oarlock.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Grid;
import org.oarlock.inference.FindingCode;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.draw.DraftVersion;
import org.oarlock.service.draw.DrawOutcome;
import org.oarlock.service.draw.DrawRequest;
import org.oarlock.service.draw.Drawing;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.draw.JobStamp;
import org.oarlock.service.draw.Origin;
import org.oarlock.service.gate.Gate;
import org.oarlock.service.gate.GateOutcome;
import org.oarlock.service.prove.Preview;
import org.oarlock.service.prove.PreviewRequest;
import org.oarlock.service.prove.Proof;
import org.oarlock.service.prove.ProofOutcome;
import org.oarlock.service.prove.ProofRequest;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.service.segment.SegmentStep;
import org.oarlock.trace.annotations.Implements;

/** One series through gate, segment, draw and prove, into a folder. */
@Implements({"SRS-2301", "SRS-2302"})
final class FolderRun {

  static final String STRUCTURE_SET = "rtstruct.dcm";
  static final String PREVIEW = "preview.png";
  static final String REPORT = "report.json";

  /**
   * What a person chose.
   *
   * @param out folder for the results, exists
   * @param model the verified package
   * @param time recorded instant
   * @param zone zone of the times in the structure set
   * @param prefix stands before ROI names
   * @param holes how holes are written
   */
  record Choices(
      Path out, ModelPackage model, Instant time, ZoneId zone, String prefix, HoleStyle holes) {}

  private final Choices choices;
  private final Report report;
  private final Progress progress;

  FolderRun(Choices choices, Report report, Progress progress) {
    this.choices = choices;
    this.report = report;
    this.progress = progress;
  }

  /** Runs all steps and gives the exit code. */
  int run(List<CtInstance> instances) throws IOException {
    progress.progress(0.05, "examining the series");
    GateOutcome outcome = Gate.examine(instances, choices.model().manifest().inputRanges());
    report.findings(outcome.findings());
    report.took("gate");
    if (outcome instanceof GateOutcome.Gated gated) {
      return segment(gated);
    }
    if (outcome instanceof GateOutcome.Refused refused) {
      report.reasons(refused.reasons());
    }
    report.outcome("refused");
    return SegmentCommand.REFUSED;
  }

  private int segment(GateOutcome.Gated gated) throws IOException {
    report.series(series(gated));
    Segmentation masks =
        SegmentStep.segment(
            gated.volume(),
            choices.model(),
            (fraction, phase) -> progress.progress(0.15 + 0.55 * fraction, phase));
    report.findings(SegmentStep.findings(masks));
    report.took("segment");
    progress.progress(0.7, "drawing contours");
    JobStamp stamp =
        JobStamp.derived(
            choices.time(),
            choices.zone(),
            gated.slices().get(0).seriesInstanceUid().orElse(""),
            choices.model().digest(),
            choices.prefix() + "|" + choices.holes());
    report.stamp(stamp);
    DrawOutcome drawn =
        Drawing.draw(
            new DrawRequest(
                gated.slices(),
                masks,
                origin(),
                stamp,
                StructureChoice.all(choices.prefix()),
                choices.holes(),
                Optional.empty(),
                DraftVersion.FIRST));
    report.findings(drawn.findings());
    if (drawn instanceof DrawOutcome.Drawn set) {
      return prove(gated, masks, set);
    }
    report.took("draw");
    report.failure("no structure was found, so there is nothing to draw");
    return SegmentCommand.FAILED;
  }

  /** The file gets its name only when it was proved. */
  private int prove(GateOutcome.Gated gated, Segmentation masks, DrawOutcome.Drawn drawn)
      throws IOException {
    Path unproved = choices.out().resolve(STRUCTURE_SET + ".unproved");
    DicomFiles.write(unproved, drawn.file());
    report.took("draw");
    progress.progress(0.8, "proving the written file");
    List<Path> ct = gated.slices().stream().map(CtInstance::file).toList();
    boolean clinical = choices.model().manifest().clinical();
    ProofOutcome proof =
        Proof.prove(
            new ProofRequest(
                unproved,
                ct,
                masks,
                StructureChoice.all(choices.prefix()),
                clinical,
                Optional.empty()));
    report.took("prove");
    if (proof instanceof ProofOutcome.Proved proved) {
      Path kept = choices.out().resolve(STRUCTURE_SET);
      Files.move(unproved, kept, StandardCopyOption.ATOMIC_MOVE);
      report.structures(proved.structures());
      preview(gated, masks, ct, kept);
      report.outcome("done");
      return SegmentCommand.DONE;
    }
    Files.delete(unproved);
    if (proof instanceof ProofOutcome.Blocked blocked) {
      report.differences(blocked.differences());
    }
    report.outcome("blocked");
    report.failure("the written file differs from the masks and was not kept");
    return SegmentCommand.FAILED;
  }

  private void preview(GateOutcome.Gated gated, Segmentation masks, List<Path> ct, Path written)
      throws IOException {
    progress.progress(0.9, "drawing the preview");
    List<String> absent =
        masks.findings().stream()
            .filter(finding -> finding.code() == FindingCode.ABSENT)
            .map(finding -> finding.structure())
            .toList();
    byte[] png =
        Preview.draw(
            new PreviewRequest(
                written,
                ct,
                gated.volume(),
                absent,
                words(gated),
                "Oarlock "
                    + BuildIdentity.ofThisBuild().version()
                    + ", package "
                    + choices.model().manifest().name()
                    + " "
                    + choices.model().manifest().version(),
                choices.model().manifest().clinical()));
    Path picture = choices.out().resolve(PREVIEW);
    Files.write(picture, png);
    report.took("preview");
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put(STRUCTURE_SET, sha256(Files.readAllBytes(written)));
    digests.put(PREVIEW, sha256(png));
    report.files(digests);
    progress.progress(1, "done");
  }

  private Origin origin() {
    BuildIdentity build = BuildIdentity.ofThisBuild();
    return new Origin(
        build.version(),
        build.shortInputs(),
        choices.model().manifest().name(),
        choices.model().manifest().version(),
        choices.model().digest(),
        choices.model().manifest().clinical());
  }

  private static Map<String, Object> series(GateOutcome.Gated gated) {
    Grid grid = gated.grid();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("seriesInstanceUid", gated.slices().get(0).seriesInstanceUid().orElse(""));
    said.put("patientPosition", gated.slices().get(0).patientPosition().orElse(""));
    said.put("slices", grid.slices());
    said.put("columns", grid.columns());
    said.put("rows", grid.rows());
    said.put("spacingMm", List.of(grid.columnSpacing(), grid.rowSpacing(), grid.sliceSpacing()));
    return said;
  }

  private static String words(GateOutcome.Gated gated) {
    Grid grid = gated.grid();
    String position = gated.slices().get(0).patientPosition().orElse("position not stated");
    return String.format(
        Locale.ROOT,
        "CT, %s, %d slices of %d x %d, voxels of %.2f x %.2f x %.2f mm",
        position,
        grid.slices(),
        grid.columns(),
        grid.rows(),
        grid.columnSpacing(),
        grid.rowSpacing(),
        grid.sliceSpacing());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
