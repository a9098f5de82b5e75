package org.oarlock.service.config.rule;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Limits of a value that has an order. A value that is not of the kind decides nothing.
 *
 * @param limits at least one
 */
public record Bounds(Ordering ordering, Map<Relation, String> limits) implements ValueTest {

  /** How a value may stand to a limit. */
  public enum Relation {
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW;

    boolean allows(int order) {
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
        case ABOVE -> order > 0;
        case BELOW -> order < 0;
      };
    }

    /** Its key in a rule. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Copies, in the order of the relations.
   *
   * @throws IllegalArgumentException when a limit is not of the kind; the message continues the key
   */
  public Bounds {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("must have at least one limit");
    }
    limits = Collections.unmodifiableMap(new TreeMap<>(limits));
    for (String limit : limits.values()) {
      if (!ordering.reads(limit)) {
        throw new IllegalArgumentException("must be " + ordering.kind() + ", not '" + limit + "'");
      }
    }
  }

  @Override
  public Verdict of(String value) {
    return ordering.reads(value)
        ? Verdict.of(
            limits.entrySet().stream()
                .allMatch(
                    limit -> limit.getKey().allows(ordering.compare(value, limit.getValue()))))
        : Verdict.UNDECIDED;
  }

  @Override
  public String words() {
    return limits.entrySet().stream()
        .map(limit -> limit.getKey().key().replace('-', ' ') + " " + limit.getValue())
        .collect(Collectors.joining(" and ", "is, as " + ordering.kind() + ", ", ""))
        .replaceAll(" such as [^,]*", "");
  }

  /** The limits, and what lies beside them. */
  @Override
  public List<String> examples() {
    return limits.values().stream()
        .flatMap(limit -> Stream.concat(Stream.of(limit), ordering.beside(limit).stream()))
        .toList();
  }
}
