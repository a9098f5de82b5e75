package org.oarlock.verification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** {@code dcmqrscp}: keeps images, says what it has of a series and sends it to the device. */
final class DcmtkArchive implements AutoCloseable {

  private final Path folder;
  private final String title;
  private final int port;
  private final Process process;

  DcmtkArchive(Path folder, String title, int port, Site device) {
    this.folder = folder;
    this.title = title;
    this.port = port;
    try {
      process =
          new ProcessBuilder(
                  "dcmqrscp", "-c", configuration(device).toString(), Integer.toString(port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new AssertionError("dcmqrscp could not be started", e);
    }
    await("the archive")
        .atMost(Duration.ofSeconds(20))
        .until(() -> called("echoscu", List.of()).exitCode() == 0);
  }

  private Path configuration(Site device) throws IOException {
    Path images = Files.createDirectories(folder.resolve("images"));
    return Files.writeString(
        folder.resolve("dcmqrscp.cfg"),
        String.format(
            Locale.ROOT,
            """
            MaxPDUSize = 16384
            MaxAssociations = 16
            HostTable BEGIN
            device = (%s, localhost, %d)
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            %s %s RW (10, 1024mb) ANY
            AETable END
            """,
            Site.DEVICE_AE,
            device.dicomPort(),
            title,
            images));
  }

  /** Is sent these files. */
  void takes(List<Path> files) {
    Run run = called("storescu", files.stream().map(Path::toString).toList());
    if (run.exitCode() != 0) {
      throw new AssertionError(run.output());
    }
  }

  private Run called(String tool, List<String> rest) {
    List<String> command =
        new ArrayList<>(
            List.of(tool, "-aet", "CT1", "-aec", title, "127.0.0.1", Integer.toString(port)));
    command.addAll(rest);
    return Run.of(command, folder, 60);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
