package org.oarlock.service.job;

import java.io.IOException;
import java.util.Map;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.draw.DrawOutcome;
import org.oarlock.service.draw.DrawRequest;
import org.oarlock.service.draw.Drawing;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.draw.Origin;

/** Has the structure set of a case drawn and keeps it. */
final class DrawStage implements Stage {
  private final SiteConfiguration configuration;
  private final DeviceVersion device;

  DrawStage(SiteConfiguration configuration, DeviceVersion device) {
    this.configuration = configuration;
    this.device = device;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    DrawOutcome outcome =
        Drawing.draw(
            new DrawRequest(
                desk.gated().slices(),
                desk.segmentation(),
                origin(desk.model()),
                desk.record().requiredStamp(),
                desk.record().choice(configuration),
                holes(desk.record()),
                device.manufacturer()));
    if (!(outcome instanceof DrawOutcome.Drawn drawn)) {
      return new StepOutcome.Advanced(CaseState.BLOCKED, outcome.findings());
    }
    DicomFiles.write(
        desk.folder().file(CaseFolder.STRUCTURE_SET),
        ReplacedTags.in(
            drawn.file(), desk.record().replaced(), desk.model().manifest().clinical()));
    return new StepOutcome.Advanced(
        CaseState.DRAWN,
        drawn.findings(),
        Map.of(CaseFolder.STRUCTURE_SET, desk.folder().sealed(CaseFolder.STRUCTURE_SET)));
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
