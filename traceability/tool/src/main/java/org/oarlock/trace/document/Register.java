package org.oarlock.trace.document;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.site.Html;

/** {@code {{documents}}}: the documents of the technical file, and what each is written from. */
final class Register {

  private Register() {}

  static void write(Part.Call call, Body body) {
    List<List<String>> rows =
        Arrays.stream(Compiled.values())
            .map(
                document ->
                    List.of(
                        Html.text(document.title()),
                        Html.span("id", document.file()),
                        Html.text(String.join(", ", new TreeSet<>(document.groups())))))
            .toList();
    body.add(Grid.of(List.of("Document", "File", "Written from entries of kind"), rows));
  }
}
