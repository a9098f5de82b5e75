package org.oarlock.trace.read;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;

/**
 * One feature file: its scenarios, their rows, and the ids in their tags. Tags are inherited from
 * the feature, the rule and the examples, as Cucumber itself does it.
 */
@Implements("SRS-3805")
final class Features {

  /**
   * Looks at more than any item asks, for example at data that may be absent: counts for nothing.
   */
  private static final String SUPPLEMENTARY = "@supplementary";

  private static final String EFFECTIVE = "@effective";

  private static final Pattern ID_TAG = Pattern.compile("@[A-Z][A-Z0-9]*-[0-9].*");

  /** A tag of a scenario or of what stands around it, and where it was written. */
  record NamedTag(String name, Place place) {}

  private final String file;
  private final Map<String, Scenario> scenarios = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Location> tagPlaces = new HashMap<>();
  private final List<TestClaim> claims = new ArrayList<>();
  private final Set<TestClaim> ofRows = new HashSet<>();
  private final List<ScenarioRow> rows = new ArrayList<>();

  private Features(String file) {
    this.file = file;
  }

  /** Reads a file that has to be Gherkin. */
  static Features read(String file, String text) throws Unreadable {
    Optional<List<PlainFeature.Scenario>> plain = PlainFeature.read(file, text);
    if (plain.isEmpty()) {
      return parsed(file, text);
    }
    Features features = new Features(file);
    for (PlainFeature.Scenario scenario : plain.get()) {
      TestId test = TestId.scenario(file, scenario.name(), scenario.line());
      features.add(test, scenario.line(), scenario.tags());
    }
    return features;
  }

  /** The same by the parser alone. */
  static Features parsed(String file, String text) throws Unreadable {
    Features features = new Features(file);
    // Ids live no longer than this, and numbers cost no entropy.
    AtomicInteger ids = new AtomicInteger();
    GherkinParser parser =
        GherkinParser.builder()
            .includeSource(false)
            .idGenerator(() -> Integer.toString(ids.incrementAndGet()))
            .build();
    // Not from bytes: the parser would look for another encoding, in quadratic time if the last
    // line is long, and fail at one that it does not know.
    Source source = new Source(file, text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN);
    List<Envelope> envelopes = parser.parse(Envelope.of(source)).toList();
    for (Envelope envelope : envelopes) {
      Optional<ParseError> error = envelope.getParseError();
      if (error.isPresent()) {
        throw new Unreadable(features.placeOf(error.get()), "not Gherkin: " + reason(error.get()));
      }
      envelope.getGherkinDocument().ifPresent(features::index);
    }
    envelopes.forEach(envelope -> envelope.getPickle().ifPresent(features::add));
    return features;
  }

  /** Which scenario says that it shows what. */
  List<TestClaim> claims() {
    return List.copyOf(claims);
  }

  /** What has to have passed. */
  List<ScenarioRow> rows() {
    return rows;
  }

  private void index(GherkinDocument document) {
    document
        .getFeature()
        .ifPresent(
            feature -> {
              index(feature.getTags());
              for (FeatureChild child : feature.getChildren()) {
                child.getScenario().ifPresent(this::index);
                child
                    .getRule()
                    .ifPresent(
                        rule -> {
                          index(rule.getTags());
                          for (RuleChild inner : rule.getChildren()) {
                            inner.getScenario().ifPresent(this::index);
                          }
                        });
              }
            });
  }

  private void index(Scenario scenario) {
    scenarios.put(scenario.getId(), scenario);
    lines.put(scenario.getId(), line(scenario.getLocation()));
    index(scenario.getTags());
    scenario
        .getExamples()
        .forEach(
            examples -> {
              index(examples.getTags());
              for (TableRow row : examples.getTableBody()) {
                lines.put(row.getId(), line(row.getLocation()));
              }
            });
  }

  private void index(List<Tag> tags) {
    tags.forEach(tag -> tagPlaces.put(tag.getId(), tag.getLocation()));
  }

  private void add(Pickle pickle) {
    List<String> nodes = pickle.getAstNodeIds();
    Scenario scenario = scenarios.get(nodes.get(0));
    if (scenario == null) {
      throw new IllegalStateException("a pickle without its scenario in " + file);
    }
    TestId test = TestId.scenario(file, scenario.getName(), line(scenario.getLocation()));
    int row = lines.getOrDefault(nodes.get(nodes.size() - 1), test.line());
    List<NamedTag> tags = new ArrayList<>();
    for (PickleTag tag : pickle.getTags()) {
      Location at = tagPlaces.get(tag.getAstNodeId());
      tags.add(new NamedTag(tag.getName(), at == null ? new Place(file, row, 1) : place(at)));
    }
    add(test, row, tags);
  }

  private void add(TestId test, int row, List<NamedTag> tags) {
    if (has(tags, SUPPLEMENTARY)) {
      return;
    }
    rows.add(new ScenarioRow(test, row));
    Shows shows = has(tags, EFFECTIVE) ? Shows.EFFECTIVE : Shows.IMPLEMENTED;
    for (NamedTag tag : tags) {
      if (ID_TAG.matcher(tag.name()).matches()) {
        String id = tag.name().substring(1);
        TestClaim claim = new TestClaim(tag.place(), id, test, Level.SYSTEM, shows);
        // Each row of an outline claims the same again.
        if (row == test.line() || ofRows.add(claim)) {
          claims.add(claim);
        }
      }
    }
  }

  private static boolean has(List<NamedTag> tags, String name) {
    for (NamedTag tag : tags) {
      if (tag.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Place place(Location location) {
    int column = location.getColumn().map(Number::intValue).orElse(1);
    return new Place(file, line(location), column);
  }

  private static int line(Location location) {
    return Math.toIntExact(location.getLine());
  }

  private Place placeOf(ParseError error) {
    return error.getSource().getLocation().map(this::place).orElse(Place.startOf(file));
  }

  private static String reason(ParseError error) {
    return error.getMessage().replaceFirst("^\\([0-9]+:[0-9]+\\):\\s*", "");
  }
}
