package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.draw.JobStamp;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.service.receive.CaseImage;

/** A case that passed the gate, on the desk of a stage. */
final class GatedCase {
  static final DeviceVersion DEVICE = new DeviceVersion("0.1.0", "abc", Optional.empty());

  private GatedCase() {}

  /** A phantom whose masks are the truth. */
  static CaseDesk segmented(Path folder) throws IOException {
    CtSeries series = CtSeries.thorax();
    CaseDesk desk = desk(folder, series, RouteMode.LIVE, name -> Draft.model());
    desk.segmented(Draft.truth(series));
    return desk;
  }

  /** Has a case drawn for a planning system that is sent these formats. */
  static StepOutcome drawn(Path folder, CaseDesk desk, String formats) throws IOException {
    return new DrawStage(site(folder, formats), DEVICE).work(desk);
  }

  /** A site whose planning system is sent these formats. */
  static SiteConfiguration site(Path folder, String formats) {
    return TestSite.in(folder).formats(formats).configuration();
  }

  /** Its images and files lie in {@code folder}. */
  static CaseDesk desk(
      Path folder, CtSeries series, RouteMode mode, Function<String, ModelPackage> shelf)
      throws IOException {
    Path received = Files.createTempDirectory(folder, "received");
    List<CaseImage> images =
        series.in(received).stream()
            .map(each -> new CaseImage(each.file().toString(), Map.of()))
            .toList();
    CaseRecord record =
        new CaseRecord(
            1,
            1,
            CaseState.GATED,
            1,
            0,
            1,
            0,
            List.of(),
            null,
            "planning CT",
            "oarlock-reference",
            List.of(),
            List.of("TPS"),
            mode,
            Map.of(),
            JobStamp.derived(
                Instant.parse("2026-07-01T12:00:00Z"), ZoneId.of("Europe/Berlin"), "", "", ""),
            CaseVersion.FIRST);
    return new CaseDesk(
        record, new CaseFolder(folder, 1), images, image -> Path.of(image.file()), shelf);
  }
}
