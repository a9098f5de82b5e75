package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.receive.CaseImage;

/** A case that passed the gate, on the desk of a stage. */
final class GatedCase {

  private GatedCase() {}

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
            List.of(),
            mode,
            Map.of(),
            null);
    return new CaseDesk(
        record, new CaseFolder(folder, 1), images, image -> Path.of(image.file()), shelf);
  }
}
