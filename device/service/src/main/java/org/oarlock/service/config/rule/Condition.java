package org.oarlock.service.config.rule;

import java.util.List;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;

/** What a series must be for a rule. */
@Implements({"SRS-1102", "SRS-1104"})
public sealed interface Condition {

  /** What it says of a series. */
  Verdict of(SeriesValues series);

  /** Keys of the attributes that it looks at. */
  Stream<String> keys();

  /** Its parts; empty where it has none. */
  default List<Condition> parts() {
    return List.of();
  }

  /** What it asks, for a person: {@code modality equals 'CT'}. */
  String words();

  /** All of several; with none of them it always holds. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public Verdict of(SeriesValues series) {
      return Verdict.all(parts.stream().map(part -> part.of(series)));
    }

    @Override
    public Stream<String> keys() {
      return parts.stream().flatMap(Condition::keys);
    }

    @Override
    public String words() {
      return "all of";
    }
  }

  /** At least one of several. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public Verdict of(SeriesValues series) {
      return Verdict.any(parts.stream().map(part -> part.of(series)));
    }

    @Override
    public Stream<String> keys() {
      return parts.stream().flatMap(Condition::keys);
    }

    @Override
    public String words() {
      return "any of";
    }
  }

  /** The opposite; undecided where the part is. */
  record Not(Condition part) implements Condition {
    @Override
    public Verdict of(SeriesValues series) {
      return part.of(series).opposite();
    }

    @Override
    public Stream<String> keys() {
      return part.keys();
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }

    @Override
    public String words() {
      return "not";
    }
  }

  /**
   * A test on the value that all images share. Undecided where they share none; but an optional one
   * holds where no image has a value.
   */
  record Attribute(String key, ValueTest test, boolean optional) implements Condition {
    @Override
    public Verdict of(SeriesValues series) {
      return series
          .value(key)
          .map(test::of)
          .orElse(optional && series.lacks(key) ? Verdict.YES : Verdict.UNDECIDED);
    }

    @Override
    public Stream<String> keys() {
      return Stream.of(key);
    }

    @Override
    public String words() {
      return key + " " + test.words() + (optional ? " or is absent" : "");
    }
  }

  /** Whether every image has a value, or none has. Undecided where only some have. */
  record Presence(String key, boolean present) implements Condition {
    @Override
    public Verdict of(SeriesValues series) {
      if (series.differing().contains(key)) {
        return Verdict.UNDECIDED;
      }
      return Verdict.of(series.lacks(key) != present);
    }

    @Override
    public Stream<String> keys() {
      return Stream.of(key);
    }

    @Override
    public String words() {
      return key + (present ? " is present" : " is absent");
    }
  }
}
