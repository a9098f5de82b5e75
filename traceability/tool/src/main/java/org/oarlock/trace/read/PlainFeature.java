package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.read.Features.NamedTag;

/**
 * The plainest way to write a feature, read line by line: its name, then scenarios of tags, a name
 * and steps. Never of another opinion than the parser of Gherkin, and several times as fast:
 * whatever is not exactly of this form, mistakes included, is left to the parser.
 */
@Implements("SRS-3708")
final class PlainFeature {

  private static final List<String> STEPS = List.of("Given ", "When ", "Then ", "And ", "But ");

  private static final String FEATURE = "Feature: ";
  private static final String SCENARIO = "Scenario: ";

  /** A scenario, and its own tags after those of the feature. */
  record Scenario(String name, int line, List<NamedTag> tags) {}

  private final String file;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<NamedTag> ofFeature = new ArrayList<>();
  private List<NamedTag> tags = new ArrayList<>();
  private boolean begun;
  private int steps;

  private PlainFeature(String file) {
    this.file = file;
  }

  /** The scenarios of a feature; nothing if the text is of any other form. */
  static Optional<List<Scenario>> read(String file, String text) {
    PlainFeature feature = new PlainFeature(file);
    int number = 0;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int next = text.indexOf('\n', start);
      end = next < 0 ? text.length() : next;
      number++;
      if (!feature.accepts(text.substring(start, end), number)) {
        return Optional.empty();
      }
    }
    boolean ended = feature.steps > 0 && feature.tags.isEmpty();
    return ended ? Optional.of(feature.scenarios) : Optional.empty();
  }

  private boolean accepts(String line, int number) {
    if (!isPlain(line)) {
      return false;
    }
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    if (indent == line.length()) {
      return true;
    }
    if (line.charAt(indent) == '@') {
      return tags(line, indent, number);
    }
    if (line.startsWith(SCENARIO, indent)) {
      return scenario(line.substring(indent + SCENARIO.length()), number);
    }
    if (line.startsWith(FEATURE, indent)) {
      return feature();
    }
    steps++;
    return tags.isEmpty() && !scenarios.isEmpty() && isStep(line, indent);
  }

  /** Letters that no editor hides, and none that a reader would trim from the end. */
  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' || line.charAt(i) > '~') {
        return false;
      }
    }
    return !line.endsWith(" ");
  }

  private static boolean isStep(String line, int indent) {
    for (String step : STEPS) {
      if (line.startsWith(step, indent)) {
        return true;
      }
    }
    return false;
  }

  private boolean feature() {
    boolean first = !begun;
    begun = true;
    ofFeature.addAll(tags);
    tags = new ArrayList<>();
    return first;
  }

  private boolean scenario(String name, int number) {
    boolean expected = begun && (scenarios.isEmpty() || steps > 0);
    steps = 0;
    List<NamedTag> all = new ArrayList<>(ofFeature);
    all.addAll(tags);
    tags = new ArrayList<>();
    scenarios.add(new Scenario(name, number, all));
    return expected && !name.startsWith(" ");
  }

  /** Each tag is a word of letters, digits and hyphens, one blank after the other. */
  private boolean tags(String line, int indent, int number) {
    int from = indent;
    while (from < line.length()) {
      int blank = line.indexOf(' ', from);
      int to = blank < 0 ? line.length() : blank;
      if (!isTag(line, from, to)) {
        return false;
      }
      tags.add(new NamedTag(line.substring(from, to), new Place(file, number, from + 1)));
      from = to + 1;
    }
    return true;
  }

  private static boolean isTag(String line, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      char c = line.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return line.charAt(from) == '@' && to > from + 1;
  }
}
