package org.oarlock.trace.history;

import java.util.List;
import java.util.Map;
import org.oarlock.trace.site.Html;

/** A difference as one page for the file of a release. */
public final class DifferencePage {

  private DifferencePage() {}

  /** HTML that loads nothing. */
  public static String write(Difference difference) {
    StringBuilder body = new StringBuilder();
    body.append("<h2>Questions of a significant-change assessment</h2>\n<p>In our own words, after")
        .append(" MDCG 2020-3 and FDA's guidance on software changes; not compared with either by")
        .append(" a holder of the text. A person answers them; here they are only raised.</p>\n");
    table(body, "Question", "Raised by", "Answer, reason, name, date");
    for (Map.Entry<Question, List<ItemChange>> raised : difference.questions().entrySet()) {
      body.append(
          Html.row(
              List.of(
                  Html.text(raised.getKey().words()),
                  Html.text(DifferenceText.ids(raised.getValue())),
                  "not performed")));
    }
    body.append("</tbody></table>\n");
    difference
        .chapters()
        .forEach((chapter, changes) -> chapter(body, difference, chapter, changes));
    tests(body, difference);
    return PrintedPage.of(
        "Difference from " + difference.base() + " to " + difference.head(),
        "Compiled from the data of both states; judged by nobody.",
        body.toString());
  }

  private static void chapter(
      StringBuilder body, Difference difference, Chapter chapter, List<ItemChange> changes) {
    body.append("<h2>").append(chapter.title()).append(" (").append(changes.size());
    body.append(")</h2>\n");
    if (chapter == Chapter.RISKS && difference.policy()) {
      body.append("<p>The criteria for risk acceptability changed.</p>\n");
    }
    if (changes.isEmpty()) {
      body.append("<p>No difference.</p>\n");
      return;
    }
    table(body, "Item", "What", "Field", "Before", "After");
    for (ItemChange change : changes) {
      List<List<String>> rows =
          change.fields().isEmpty()
              ? List.of(
                  List.of(
                      "",
                      text(change, change.before().isPresent()),
                      text(change, change.before().isEmpty())))
              : change.fields().stream()
                  .map(
                      field ->
                          List.of(
                              Html.text(field.field()),
                              "<del>" + Html.text(field.before()) + "</del>",
                              "<ins>" + Html.text(field.after()) + "</ins>"))
                  .toList();
      body.append(
          Html.group(
              List.of(
                  Html.span("id", change.item().id()) + " " + Html.text(change.item().title()),
                  change.what().words()),
              rows));
    }
    body.append("</tbody></table>\n");
  }

  /** The words of an item that is wholly new or gone, on its side of the table. */
  private static String text(ItemChange change, boolean here) {
    return here ? Html.text(change.item().text("text").orElse("")) : "";
  }

  private static void tests(StringBuilder body, Difference difference) {
    long rerun = difference.tests().stream().filter(TestChange::rerun).count();
    body.append("<h2>Evidence</h2>\n<p>")
        .append(difference.tests().size())
        .append(" tests that show items were compared; ")
        .append(rerun)
        .append(" have a result in ")
        .append(Html.text(difference.head()))
        .append(". Git holds no results: a state that is a revision says <i>not kept</i>.</p>\n");
    table(body, "Test", "Itself", "Before", "After", "Run again");
    for (TestChange test : difference.tests()) {
      body.append(
          Html.row(
              List.of(
                  Html.text(test.name()),
                  Html.text(test.what()),
                  Html.text(test.before()),
                  Html.text(test.after()),
                  test.rerun() ? "yes" : "no")));
    }
    body.append("</tbody></table>\n");
  }

  private static void table(StringBuilder body, String... heads) {
    body.append("<table>").append(Html.head(heads)).append("<tbody>\n");
  }
}
