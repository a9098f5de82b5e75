package org.oarlock.service.job;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.draw.DraftVersion;
import org.oarlock.service.draw.DrawOutcome;
import org.oarlock.service.draw.DrawRequest;
import org.oarlock.service.draw.Drawing;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.draw.Origin;
import org.oarlock.service.draw.SegmentDrawing;

/** Has the objects of a case drawn and keeps them: always the structure set, which people see. */
final class DrawStage implements Stage {
  private final SiteConfiguration configuration;
  private final DeviceVersion device;

  DrawStage(SiteConfiguration configuration, DeviceVersion device) {
    this.configuration = configuration;
    this.device = device;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    DrawRequest request =
        new DrawRequest(
            desk.gated().slices(),
            desk.segmentation(),
            origin(desk.model()),
            desk.record().requiredStamp(),
            desk.record().choice(configuration),
            holes(desk.record()),
            device.manufacturer(),
            version(desk.record().version()));
    DrawOutcome outcome = Drawing.draw(request);
    if (!(outcome instanceof DrawOutcome.Drawn drawn)) {
      return new StepOutcome.Advanced(CaseState.BLOCKED, outcome.findings());
    }
    Map<String, String> digests = new TreeMap<>();
    digests.put(CaseFolder.STRUCTURE_SET, kept(desk, CaseFolder.STRUCTURE_SET, drawn));
    desk.folder().remove(CaseFolder.SEGMENTATION);
    if (desk.record().formats(configuration).contains(ResultFormat.SEG)
        && SegmentDrawing.draw(request) instanceof DrawOutcome.Drawn segmentation) {
      digests.put(CaseFolder.SEGMENTATION, kept(desk, CaseFolder.SEGMENTATION, segmentation));
    }
    return new StepOutcome.Advanced(CaseState.DRAWN, drawn.findings(), digests);
  }

  /** Writes an object with the texts of its rule; gives its digest. */
  private static String kept(CaseDesk desk, String name, DrawOutcome.Drawn drawn)
      throws IOException {
    DicomFiles.write(
        desk.folder().file(name),
        ReplacedTags.in(
            drawn.file(), desk.record().replaced(), desk.model().manifest().clinical()));
    return desk.folder().sealed(name);
  }

  private Origin origin(ModelPackage model) {
    return new Origin(
        device.version(),
        device.commit(),
        model.manifest().name(),
        model.manifest().version(),
        model.digest(),
        model.manifest().clinical());
  }

  private static DraftVersion version(CaseVersion version) {
    return version
        .predecessor()
        .map(CaseRecord::subject)
        .map(before -> new DraftVersion(version.number(), before))
        .orElse(DraftVersion.FIRST);
  }

  /** The configuration makes sure that the destinations of a rule agree. */
  private HoleStyle holes(CaseRecord record) {
    return record.destinations().stream()
        .flatMap(name -> configuration.destination(name).stream())
        .map(Destination::holes)
        .findFirst()
        .map(style -> HoleStyle.valueOf(style.name()))
        .orElse(HoleStyle.KEYHOLE);
  }
}
