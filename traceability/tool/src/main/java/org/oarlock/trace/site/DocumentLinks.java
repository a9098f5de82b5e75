package org.oarlock.trace.site;

import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * The documents on the first page: only what was written in this run, because a link to what may
 * lie in the folder would lead to another state, or nowhere.
 */
@Implements("SRS-3709")
final class DocumentLinks {

  private DocumentLinks() {}

  static String html(List<Beside> beside, Refs refs) {
    StringBuilder html = new StringBuilder("<h2 id=\"documents\">Documents of the technical file");
    html.append("</h2>");
    if (beside.isEmpty()) {
      html.append("<p>Not written with these pages; <code>./oarlock trace site --documents</code>")
          .append(" writes them as well.</p>\n");
      return html.toString();
    }
    html.append("<table>").append(Html.head("Document", "On paper", "Pages")).append("<tbody>");
    beside.forEach(
        one ->
            html.append("<tr>")
                .append(Html.cell(refs.page(one.page(), one.title())))
                .append(Html.cell(refs.page(one.paper(), one.title() + ", PDF")))
                .append(Html.number(one.pages()))
                .append("</tr>\n"));
    return html.append("</tbody></table>\n").toString();
  }
}
