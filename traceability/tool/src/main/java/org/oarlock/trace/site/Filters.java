package org.oarlock.trace.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;

/**
 * Rows with the filters above them. Radio buttons and style rules do it, so that no script is
 * needed; where a table has several pages each value says on which of them it stands.
 */
@Implements("SRS-3702")
record Filters(List<String> names, List<Row> rows) {

  private static final int MOST_VALUES = 16;

  private static final int MOST_PAGES = 12;

  /** The buttons, and the rules that hide what was not asked for. */
  String html(List<List<Row>> parts, String file) {
    StringBuilder html = new StringBuilder();
    StringBuilder rules = new StringBuilder();
    for (int filter = 0; filter < names.size(); filter++) {
      Map<String, List<Integer>> pages = pages(parts, filter);
      if (pages.size() < 2 || pages.size() > MOST_VALUES) {
        continue;
      }
      String name = names.get(filter);
      html.append("<span class=\"filter\">").append(Html.text(name)).append("</span>");
      button(html, filter, "all", "all", rows.size(), true);
      for (Map.Entry<String, List<Integer>> value : pages.entrySet()) {
        String words = value.getKey().isEmpty() ? "none" : value.getKey();
        String mark = Row.mark(filter, value.getKey());
        button(html, filter, mark, words, value.getValue().size(), false);
        if (parts.size() > 1) {
          where(html, file, new TreeSet<>(value.getValue()));
        }
        rules
            .append("#b-")
            .append(mark)
            .append(":checked~table tbody tr:not(.")
            .append(mark)
            .append("){display:none}\n");
      }
      html.append("<br>\n");
    }
    return rules.isEmpty() ? "" : "<style>" + rules + "</style>\n" + html;
  }

  /** For each value the page of each row that has it. */
  private static Map<String, List<Integer>> pages(List<List<Row>> parts, int filter) {
    Map<String, List<Integer>> pages = new TreeMap<>();
    for (int part = 0; part < parts.size(); part++) {
      for (Row row : parts.get(part)) {
        pages.computeIfAbsent(row.values().get(filter), v -> new ArrayList<>()).add(part);
      }
    }
    return pages;
  }

  private static void button(
      StringBuilder html, int filter, String mark, String words, int count, boolean chosen) {
    String id = "b-" + (chosen ? filter + "-" : "") + mark;
    html.append("<input type=\"radio\" name=\"f")
        .append(filter)
        .append("\" id=\"")
        .append(id)
        .append(chosen ? "\" checked>" : "\">")
        .append("<label for=\"")
        .append(id)
        .append("\">")
        .append(Html.text(words))
        .append(" <b>")
        .append(count)
        .append("</b></label> ");
  }

  private static void where(StringBuilder html, String file, TreeSet<Integer> pages) {
    html.append("<span class=\"soft\">on ");
    pages.stream()
        .limit(MOST_PAGES)
        .forEach(
            page ->
                html.append("<a href=\"")
                    .append(PageWriter.part(file, page))
                    .append("\">")
                    .append(page + 1)
                    .append("</a> "));
    html.append(pages.size() > MOST_PAGES ? "and more" : "").append("</span> ");
  }
}
