package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.accept.NotPerformed;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/**
 * {@code {{not-performed KIND KIND}}}: what entries of these kinds say was not performed, and which
 * of the kinds have no entry at all; without a kind, of everything.
 */
@Implements("SRS-3404")
final class Undone {

  private Undone() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    boolean absent = false;
    for (String word : call.words()) {
      String code = body.all().vocabulary().kind(call.place(), word);
      Optional<Kind> kind = body.all().vocabulary().own(code);
      if (body.all().subject().items(code).isEmpty()) {
        body.add(Absent.words(code, kind));
        absent = true;
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (NotPerformed entry : NotPerformed.in(body.all().subject())) {
      Item item = entry.item();
      if (call.words().isEmpty() || call.words().contains(item.kind())) {
        String field = entry.field().isEmpty() ? "" : "<br />" + Html.text(entry.field());
        rows.add(
            List.of(
                body.link(item.id()) + " " + Html.text(item.title()) + field,
                Html.state("not performed") + " " + Html.text(entry.words())));
      }
    }
    if (!rows.isEmpty()) {
      List<String> heads = List.of("Entry", "What was not performed, and why");
      body.add(Grid.of(heads, rows));
    } else if (!absent) {
      body.paragraph("No entry says that anything of it was not performed.");
    }
  }
}
