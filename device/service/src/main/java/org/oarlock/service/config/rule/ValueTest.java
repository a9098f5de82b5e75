package org.oarlock.service.config.rule;

import java.util.List;

/** Asks something of one value. */
public sealed interface ValueTest permits ValueTest.Equals, ValueTest.Contains, Expression, Bounds {

  /** What it says of {@code value}, which has no outer blanks. */
  Verdict of(String value);

  /** Continues the name of an attribute: {@code equals 'CT'}. */
  String words();

  /** Values to try when two rules are searched for a series that both match. */
  List<String> examples();

  /** Equality, letter case aside. */
  record Equals(String text) implements ValueTest {
    @Override
    public Verdict of(String value) {
      return Verdict.of(SeriesValues.comparable(value).equals(SeriesValues.comparable(text)));
    }

    @Override
    public String words() {
      return "equals '" + text + "'";
    }

    @Override
    public List<String> examples() {
      return List.of(text.strip());
    }
  }

  /** Holding a text somewhere, letter case aside. */
  record Contains(String text) implements ValueTest {
    @Override
    public Verdict of(String value) {
      return Verdict.of(SeriesValues.comparable(value).contains(SeriesValues.comparable(text)));
    }

    @Override
    public String words() {
      return "contains '" + text + "'";
    }

    @Override
    public List<String> examples() {
      return List.of(text.strip());
    }
  }
}
