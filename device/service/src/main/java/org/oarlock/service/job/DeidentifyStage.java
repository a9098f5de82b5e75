package org.oarlock.service.job;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.service.Finding;
import org.oarlock.service.config.DeidentificationSettings;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.deidentify.Deidentification;
import org.oarlock.service.deidentify.DeidentifyOutcome;
import org.oarlock.service.deidentify.SiteKey;
import org.oarlock.trace.annotations.Implements;

/** Lays out what of a series would leave the site, where its rule asks for that; else goes on. */
@Implements("SRS-4216")
final class DeidentifyStage implements Stage {
  private final @Nullable DeidentificationSettings settings;
  private final Stage otherwise;

  DeidentifyStage(@Nullable DeidentificationSettings settings, Stage otherwise) {
    this.settings = settings;
    this.otherwise = otherwise;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    if (desk.record().mode() != RouteMode.DRY_RUN_DEIDENTIFIED) {
      return otherwise.work(desk);
    }
    if (settings == null) {
      throw new IOException("the configuration has no 'deidentification' now");
    }
    DeidentifyOutcome outcome =
        new Deidentification(SiteKey.read(settings.keyFile()), settings.retainCharacteristics())
            .copy(new ScanResult(desk.instances(), List.of()), desk.folder().emptyDryRun());
    if (outcome instanceof DeidentifyOutcome.Held held) {
      return new StepOutcome.Advanced(CaseState.HELD, held.findings());
    }
    return new StepOutcome.Advanced(
        CaseState.KEPT,
        List.of(
            Finding.of(
                "NOT_SENT",
                "By its rule nothing is made or sent of this case; copies without identity lie in"
                    + " the folder dry-run of the storage.")));
  }
}
