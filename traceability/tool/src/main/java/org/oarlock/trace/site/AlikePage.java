package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.oarlock.trace.check.NearDuplicate;
import org.oarlock.trace.check.Subject;

/** Entries in nearly the same words, each once beside those before it that it is like. */
final class AlikePage {

  private final Refs refs;
  private final CompletableFuture<List<NearDuplicate>> pairs;

  /** Begins to compare at once: that takes a while, and needs nothing that others find out. */
  AlikePage(Subject subject) {
    this.refs = Refs.atRoot(subject.graph());
    this.pairs = CompletableFuture.supplyAsync(() -> NearDuplicate.in(subject));
  }

  void write(PageWriter pages) throws IOException {
    Map<String, List<List<String>>> like = new LinkedHashMap<>();
    for (NearDuplicate pair : pairs.join()) {
      like.computeIfAbsent(refs.item(pair.second()), entry -> new ArrayList<>())
          .add(List.of(refs.item(pair.first()), pair.percent() + " %"));
    }
    List<String> rows = new ArrayList<>();
    like.forEach((entry, others) -> rows.add(Html.group(List.of(entry), others)));
    pages.table(
        "alike.html",
        "Entries in nearly the same words",
        "<p class=\"lead\">Risks, causes, controls and software requirements of which three quarters"
            + " of the words are the same, to be looked at by a person.</p>",
        Html.head("Entry", "Like", "Same words"),
        rows);
  }
}
