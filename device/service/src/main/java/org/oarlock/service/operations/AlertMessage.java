package org.oarlock.service.operations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told at once: what began to stand and what stands no more since the last message.
 *
 * @param site name of the site
 */
record AlertMessage(String site, Instant at, List<Trouble> begun, List<Trouble> over) {

  /** One line that says how much it is. */
  String title() {
    return "Oarlock at " + site + ": " + begun.size() + " new, " + over.size() + " over";
  }

  /** The whole message for a reader. */
  String text() {
    return Stream.of(
            Stream.of(title()),
            TroubleLine.of(begun).stream()
                .map(
                    line ->
                        line.title() + ". " + line.kind().meaning() + " " + line.kind().remedy()),
            TroubleLine.of(over).stream().map(line -> "Over: " + line.title() + "."))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }
}
