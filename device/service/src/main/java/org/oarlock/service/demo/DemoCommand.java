package org.oarlock.service.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.dicom.series.SeriesIdentity;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.dicom.series.SeriesWriter;
import org.oarlock.imaging.Phantom;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code oarlock demo}: the whole path from a scanner to a planning system, on this machine. */
@Command(
    name = "demo",
    description = {
      "Starts the device, plays a scanner that sends a CT series and a planning system that receives",
      "the structure set, and leaves the worklist open until Ctrl-C. Nothing leaves this machine."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int REFUSED = 3;

  @Option(
      names = "--ct",
      paramLabel = "DIR",
      description = "A folder with one CT series of your own, instead of the built-in phantom.")
  private @Nullable Path ct;

  @Option(names = "--exit", description = "End when the structure set has arrived.")
  private boolean exit;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "oarlock-demo",
      description = "Where everything goes (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("oarlock-demo");

  @Override
  @Implements({"SRS-2601", "SRS-2602", "SRS-2603"})
  public Integer call() throws IOException, InterruptedException {
    List<CtInstance> series = series();
    if (series.isEmpty()) {
      System.err.println(ct + " holds no CT images that can be read");
      return WRONG_USAGE;
    }
    // Each demonstration is a new hospital: an earlier one's cases would be taken for the same.
    TrialSite site = TrialSite.in(Files.createTempDirectory("oarlock-demo"));
    Console console = new Console();
    console.say("Starting the device with an embedded PostgreSQL ...");
    try (PlayedPlanningSystem planning =
            PlayedPlanningSystem.listening(
                out.resolve("planning-system"),
                TrialSite.PLANNING,
                TrialSite.DEVICE,
                site.planningPort());
        DeviceProcess device =
            DeviceProcess.start(site.configuration(), Duration.ofSeconds(60), console::device)) {
      Runtime.getRuntime().addShutdownHook(new Thread(device::close, "demonstration end"));
      console.say("The scanner " + TrialSite.SCANNER + " sends " + series.size() + " images ...");
      PlayedScanner.send(
          series, site.deviceForScanner(), sent -> console.progress(sent, series.size()));
      int result = await(planning, console, series);
      if (!exit) {
        leaveOpen(site, device, console);
      }
      return result;
    }
  }

  private List<CtInstance> series() throws IOException {
    Path folder = ct;
    if (folder == null) {
      folder = out.resolve("scanner");
      SeriesIdentity identity = SeriesIdentity.phantom("Demonstration").withSeries(Uids.random());
      SeriesWriter.write(Phantom.thorax(Phantom.grid()).volume(), identity, folder);
    }
    ScanResult found = SeriesReader.scan(folder, ReadLimits.DEFAULT);
    return found.instances().stream()
        .filter(instance -> instance.modality().equals(Optional.of("CT")))
        .toList();
  }

  private int await(PlayedPlanningSystem planning, Console console, List<CtInstance> series)
      throws IOException, InterruptedException {
    Path received = null;
    while (received == null && console.standstill().isEmpty()) {
      received = planning.next(1);
    }
    if (received == null) {
      console.say("The device did not deliver: " + console.standstill().orElse("no reason given"));
      console.wordsOf(Refusal.of(series));
      return console.wasRefused() ? REFUSED : FAILED;
    }
    Path picture = out.resolve("contours.png");
    ReceivedPicture.draw(received, series, picture);
    console.say("The planning system received the structure set.");
    console.say("  structure set: " + received.toAbsolutePath());
    console.say("  picture:       " + picture.toAbsolutePath());
    console.say("The reference package is NOT CLINICAL.");
    return DONE;
  }

  private static void leaveOpen(TrialSite site, DeviceProcess device, Console console)
      throws InterruptedException {
    console.say("Worklist: http://127.0.0.1:" + site.webPort() + "/worklist");
    device
        .oneTimePassword()
        .ifPresent(password -> console.say("  user admin, one-time password " + password));
    console.say("Ctrl-C ends the demonstration and its database.");
    device.await();
  }
}
