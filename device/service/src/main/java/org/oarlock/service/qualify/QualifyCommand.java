package org.oarlock.service.qualify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.demo.DeviceProcess;
import org.oarlock.service.demo.PlayedPlanningSystem;
import org.oarlock.service.demo.TrialSite;
import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.service.security.certificate.SiteCertificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code oarlock qualify}: checks an installed device with phantoms of known truth. */
@Command(
    name = "qualify",
    description = {
      "Sends phantoms of known truth through the device and writes a self-check record.",
      "With --config it checks the running device of that configuration: --caller must be one of its callers, "
          + "--destination the test destination of that caller's route, on this machine and not listening.",
      "Without, it starts a device of its own from this jar."
    },
    mixinStandardHelpOptions = true)
public final class QualifyCommand implements Callable<Integer> {

  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the record goes.")
  private Path out = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration of the running device.")
  private @Nullable Path configuration;

  @Option(names = "--caller", paramLabel = "AE", description = "Calling AE title to use.")
  private String caller = "";

  @Option(names = "--destination", paramLabel = "NAME", description = "Destination to play.")
  private String destination = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(out);
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<CheckResult> results;
    if (configuration == null) {
      results = checkOwnDevice();
    } else {
      try {
        SiteConfiguration site = ConfigurationReader.read(configuration);
        Optional<Destination> played = site.destination(destination);
        if (played.isEmpty() || caller.isEmpty()) {
          System.err.println(
              configuration
                  + ": --caller and --destination must name a caller and a destination of it");
          return WRONG_USAGE;
        }
        InstalledSite installed =
            new InstalledSite(
                site, SiteCertificates.load(site, configuration, InstantSource.system()), caller);
        results = checkSite(installed, played.get());
      } catch (ConfigurationException wrong) {
        System.err.println(wrong.lines());
        return WRONG_USAGE;
      }
    }
    SelfCheckRecord record =
        new SelfCheckRecord(ReleaseIdentity.development().words(), start, machine(), results);
    Path file = out.resolve("self-check.html");
    record.write(file);
    for (CheckResult result : results) {
      System.out.println(
          (result.passed() ? "passed  " : "FAILED  ")
              + result.checked()
              + ": "
              + result.measured()
              + " (expected "
              + result.expected()
              + ")");
    }
    System.out.println("Record: " + file + " - a self-check, not the physicist's commissioning");
    return record.passed() ? PASSED : FAILED;
  }

  private List<CheckResult> checkOwnDevice() throws IOException, InterruptedException {
    TrialSite site = TrialSite.in(Files.createTempDirectory("oarlock-qualify"));
    try (PlayedPlanningSystem planning =
            PlayedPlanningSystem.listening(
                out.resolve("received"),
                TrialSite.PLANNING,
                TrialSite.DEVICE,
                site.planningPort());
        DeviceProcess device =
            DeviceProcess.start(site.configuration(), Duration.ofSeconds(60), line -> {})) {
      List<CheckResult> results =
          new ArrayList<>(
              check(
                  new InstalledDevice(site.deviceForScanner(), ClientSettings.DEFAULT, planning)));
      results.add(
          new CheckResult(
              "Device after the checks",
              device.isRunning() ? "running" : "ended",
              "running",
              device.isRunning()));
      return results;
    }
  }

  private List<CheckResult> checkSite(InstalledSite site, Destination played)
      throws IOException, InterruptedException {
    List<CheckResult> results = new ArrayList<>(site.certificates());
    try (PlayedPlanningSystem planning = site.play(played, out.resolve("received"))) {
      results.addAll(check(site.device(planning)));
    }
    return results;
  }

  private List<CheckResult> check(InstalledDevice device) throws IOException, InterruptedException {
    return new SelfCheck(device, out, System.err::println).run();
  }

  private static Map<String, String> machine() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Java", Runtime.version().toString());
    facts.put(
        "Operating system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("Processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("Processor", processor().orElse("unknown"));
    return facts;
  }

  /** The processor decides which code paths of ONNX Runtime run, so the record names it. */
  private static Optional<String> processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
