package org.oarlock.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.ScanResult;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.rule.RouteKeys;
import org.oarlock.service.config.rule.SeriesValues;
import org.oarlock.service.route.ImageValues;
import org.oarlock.service.route.RouteOutcome;
import org.oarlock.service.route.Router;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oarlock route}: what the routing rules make of a folder, before they are in force. */
@Command(
    name = "route",
    description = "Looks at the routing rules.",
    mixinStandardHelpOptions = true)
public final class RouteCommand {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int HELD = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Exit code 0: every series is routed or ignored; 3: some would be held. */
  @Implements("SRS-1106")
  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Explains for each series in a folder which rule matches, and why.")
  int test(
      @Parameters(paramLabel = "RULES", description = "The site's YAML, or only rules.") Path rules,
      @Parameters(paramLabel = "CT_DIR", description = "Folder with DICOM files.") Path folder,
      @Option(names = "--calling", paramLabel = "AE", description = "AE title of the sender.")
          String calling,
      @Option(names = "--called", paramLabel = "AE", description = "AE title that it calls.")
          String called) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Router router = new Router(ConfigurationReader.readRoutes(rules));
      return explained(router, series(folder), association(calling, called)) ? 0 : HELD;
    } catch (ConfigurationException e) {
      err.println(e.lines());
      return WRONG_USAGE;
    } catch (IOException e) {
      err.println("failed: " + e.getMessage());
      return FAILED;
    }
  }

  private boolean explained(
      Router router, Map<String, List<CtInstance>> series, Map<String, String> association) {
    PrintWriter out = spec.commandLine().getOut();
    boolean decided = true;
    for (Map.Entry<String, List<CtInstance>> each : series.entrySet()) {
      SeriesValues values =
          SeriesValues.of(
              each.getValue().stream()
                  .map(
                      image -> ImageValues.of(router.keys(), image.header().dataset(), association))
                  .toList());
      out.println(shown("series " + each.getKey() + ", " + values.images() + " images"));
      router.explain(values).forEach(line -> out.println("  " + shown(line)));
      RouteOutcome outcome = router.decide(values);
      decided &= !(outcome instanceof RouteOutcome.Held);
      out.println("  => " + shown(words(outcome)));
    }
    out.flush();
    return decided;
  }

  private Map<String, List<CtInstance>> series(Path folder) throws IOException {
    ScanResult scan = SeriesReader.scan(folder, ReadLimits.DEFAULT);
    if (!scan.unreadable().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(scan.unreadable().size() + " files are not readable DICOM; left out");
    }
    Map<String, List<CtInstance>> series = new LinkedHashMap<>();
    for (CtInstance image : scan.instances()) {
      series
          .computeIfAbsent(image.seriesInstanceUid().orElse(""), uid -> new ArrayList<>())
          .add(image);
    }
    if (series.isEmpty()) {
      throw new IOException("there is no DICOM file in " + folder);
    }
    return series;
  }

  private static Map<String, String> association(
      @org.jspecify.annotations.Nullable String calling,
      @org.jspecify.annotations.Nullable String called) {
    Map<String, String> association = new LinkedHashMap<>();
    if (calling != null) {
      association.put(RouteKeys.CALLING_AE, calling);
    }
    if (called != null) {
      association.put(RouteKeys.CALLED_AE, called);
    }
    return association;
  }

  private static String words(RouteOutcome outcome) {
    if (outcome instanceof RouteOutcome.Routed routed) {
      return "routed by '"
          + routed.rule().name()
          + "' to package "
          + routed.rule().model()
          + (routed.rule().mode().sends()
              ? ", destinations " + String.join(", ", routed.rule().destinations())
              : ", mode " + routed.rule().mode() + ": nothing is sent");
    }
    if (outcome instanceof RouteOutcome.Held held) {
      return "held: " + held.reason().code() + ": " + held.reason().message();
    }
    return "ignored by '" + ((RouteOutcome.Ignored) outcome).rule().name() + "'";
  }

  /** Headers may hold anything; a terminal obeys control characters. */
  private static String shown(String line) {
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
