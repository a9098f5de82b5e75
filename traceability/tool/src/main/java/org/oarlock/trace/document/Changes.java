package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oarlock.trace.history.Git;
import org.oarlock.trace.site.Html;

/** {@code {{changes}}}: commits that touched the files from which the document is written. */
final class Changes {

  private static final int SHOWN = 15;

  private Changes() {}

  static void write(Part.Call call, Body body) {
    Compilation all = body.all();
    SortedSet<String> files = new TreeSet<>();
    all.subject()
        .items()
        .filter(item -> body.document().holds(item.kind()))
        .forEach(item -> files.add(item.place().file()));
    if (all.tree().has(body.templateFile())) {
      files.add(body.templateFile());
    }
    List<Git.Logged> commits = all.edition().log(files);
    if (commits.isEmpty()) {
      body.paragraph(
          "No commit is known: nothing stands here yet that the document is written from, or it"
              + " is not under version control.");
      return;
    }
    body.paragraph(
        counted(commits.size(), "commit")
            + " touched the "
            + counted(files.size(), "file")
            + " from which this document is written"
            + (commits.size() > SHOWN ? "; the last " + SHOWN + ":" : ":"));
    List<String> heads = List.of("Date", "Commit", "By", "Change");
    List<List<String>> rows = new ArrayList<>();
    for (Git.Logged commit : commits.subList(0, Math.min(SHOWN, commits.size()))) {
      rows.add(
          List.of(
              commit.date().toString(),
              Html.span("id", commit.id()),
              Html.text(commit.author()),
              Html.text(commit.subject())));
    }
    body.add(Grid.of(heads, rows));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
