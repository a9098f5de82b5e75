package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationFile;
import org.oarlock.service.config.ConfigurationProblem;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.Sections;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.route.Router;
import org.oarlock.trace.annotations.Implements;

/**
 * The routing rules of the running device, and taking changed ones into force: all of them, or
 * none. Cases that were routed keep what was recorded for them.
 */
@Implements("SRS-1108")
public final class RulesInForce {
  private static final String SUBJECT = "routing rules";
  private final Path file;
  private final SiteConfiguration running;
  private final ModelShelf shelf;
  private final AuditTrail audit;
  private volatile Router router;

  RulesInForce(
      ConfigurationFile file, SiteConfiguration running, ModelShelf shelf, AuditTrail audit) {
    this.file = file.path();
    this.running = running;
    this.shelf = shelf;
    this.audit = audit;
    this.router = new Router(running.routes());
  }

  /** The rules by which series are routed now. */
  public List<RouteRule> rules() {
    return router.rules();
  }

  /** Routes by the rules of now; a change of the rules is another router. */
  Router router() {
    return router;
  }

  /**
   * Reads the configuration file again and takes its rules into force.
   *
   * @param user name of the user who asks
   * @param reason why, in the user's words; must not be blank
   */
  public synchronized ReloadOutcome reload(String user, String reason) throws IOException {
    if (reason.isBlank()) {
      return new ReloadOutcome.Refused(List.of("A change of the rules needs a reason."));
    }
    String digest = Sha256.of(file);
    List<String> problems;
    List<RouteRule> rules = List.of();
    try {
      SiteConfiguration read = ConfigurationReader.read(file);
      problems = problems(read, digest);
      rules = read.routes();
    } catch (ConfigurationException e) {
      problems = e.lines().lines().toList();
    }
    if (!problems.isEmpty()) {
      audit.append("ROUTES_REFUSED", user, SUBJECT, problems.size() + " problems: " + reason);
      return new ReloadOutcome.Refused(problems);
    }
    audit.append("ROUTES_CHANGED", user, SUBJECT, words(rules, digest) + ": " + reason.strip());
    router = new Router(rules);
    return new ReloadOutcome.InForce(rules.size());
  }

  private List<String> problems(SiteConfiguration read, String digest) throws IOException {
    List<String> problems =
        shelf.problems(read).stream()
            .map(ConfigurationProblem::toString)
            .collect(Collectors.toCollection(ArrayList::new));
    Sections.changed(running, read).stream()
        .filter(section -> !section.equals("routes"))
        .map(section -> "key '" + section + "': has changed too, which needs a restart")
        .forEach(problems::add);
    if (!Sha256.of(file).equals(digest)) {
      problems.add("The file changed while it was read; ask again.");
    }
    return problems;
  }

  private static String words(List<RouteRule> rules, String digest) {
    return "configuration "
        + digest
        + ", rules "
        + rules.stream().map(rule -> "'" + rule.name() + "'").collect(Collectors.joining(", "));
  }
}
