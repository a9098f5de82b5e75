package org.oarlock.service.config.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * A regular expression that is found somewhere in a value, letter case aside. The engine (RE2) is
 * an automaton: its time is linear in the value, whatever expression and value are; it knows no
 * back references and no look-around.
 */
@Implements("SRS-1105")
public final class Expression implements ValueTest {
  private static final int LONGEST = 200;
  private final Pattern pattern;

  private Expression(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression of at most 200 characters.
   *
   * @throws IllegalArgumentException when it is too long or none; the message continues "the
   *     expression"
   */
  public static Expression read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("must have 1 to " + LONGEST + " characters");
    }
    try {
      return new Expression(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Verdict of(String value) {
    return Verdict.of(pattern.matcher(value).find());
  }

  @Override
  public String words() {
    return "matches '" + pattern.pattern() + "'";
  }

  /** The letters of the expression, which simple expressions match. */
  @Override
  public List<String> examples() {
    return List.of(pattern.pattern().replaceAll("\\.[*+?]|[\\^$?*+()\\\\]", ""));
  }
}
