package org.oarlock.service.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.inference.ModelManifest;
import org.oarlock.service.gate.Gate;
import org.oarlock.service.gate.GateOutcome;
import org.oarlock.service.prove.Preview;
import org.oarlock.service.prove.PreviewRequest;
import org.oarlock.service.segment.ShippedPackage;

/** A picture of what really arrived: the received structure set over the CT that was sent. */
final class ReceivedPicture {

  private ReceivedPicture() {}

  static void draw(Path received, List<CtInstance> series, Path picture) throws IOException {
    ModelManifest manifest = ShippedPackage.load().manifest();
    if (!(Gate.examine(series, manifest.inputRanges()) instanceof GateOutcome.Gated gated)) {
      throw new IOException("the series that was sent does not pass the gate any more");
    }
    byte[] png =
        Preview.draw(
            new PreviewRequest(
                received,
                gated.slices().stream().map(CtInstance::file).toList(),
                gated.volume(),
                List.of(),
                "as received by the planning system",
                "package " + manifest.name() + " " + manifest.version(),
                manifest.clinical()));
    Files.write(picture, png);
  }
}
