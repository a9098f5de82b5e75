package org.oarlock.trace.document;

import java.util.List;
import org.oarlock.trace.item.Place;

/** A piece of a template, in its order. */
sealed interface Part {

  /**
   * A heading.
   *
   * @param rank from 1
   */
  record Heading(int rank, String words) implements Part {}

  /**
   * Words that a person wrote.
   *
   * @param html well-formed
   */
  record Prose(String html) implements Part {}

  /**
   * Something that the data says.
   *
   * @param words what follows the name
   * @param columns what follows a colon, divided by commas
   */
  record Call(Place place, Insert insert, List<String> words, List<String> columns)
      implements Part {

    /** Kinds of which it puts every item where links can lead. */
    List<String> kinds() {
      return switch (insert) {
        case ITEMS, TABLE ->
            words.contains(Listed.WHERE) ? List.of() : words.stream().limit(1).toList();
        case DESIGNS -> List.of("UNIT");
        case CLAUSES -> List.of("CLAUSE");
        default -> List.of();
      };
    }
  }
}
