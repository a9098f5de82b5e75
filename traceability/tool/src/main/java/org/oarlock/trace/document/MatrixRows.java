package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.oarlock.trace.exchange.Matrix;
import org.oarlock.trace.exchange.Table;
import org.oarlock.trace.history.IdOrder;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.standing.State;

/**
 * {@code {{matrix NAME: column, column}}}: a matrix that an audit asks for, or some columns of it.
 * What repeats in the first columns stands once; rows that are then the same are one.
 */
final class MatrixRows {

  private MatrixRows() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    List<String> names =
        Arrays.stream(Matrix.values()).map(m -> m.name().toLowerCase(Locale.ROOT)).toList();
    String name = CallReader.named(call.place(), "matrix", String.join(" ", call.words()), names);
    Table table = Matrix.values()[names.indexOf(name)].of(body.all().exchanged());
    List<Integer> columns = new ArrayList<>();
    for (String column : call.columns().isEmpty() ? table.columns() : call.columns()) {
      columns.add(
          table
              .columns()
              .indexOf(
                  CallReader.named(
                      call.place(), "column of this matrix", column, table.columns())));
    }
    List<String> heads = columns.stream().map(table.columns()::get).toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> last = List.of();
    for (List<String> cells : chosen(table, columns)) {
      rows.add(differing(cells, last, body));
      last = cells;
    }
    body.add(
        rows.isEmpty()
            ? "<p>" + Html.state("not performed") + " There is nothing yet to stand in it.</p>\n"
            : Grid.of(heads, rows));
  }

  /** Each row once, in the order of what its first cell names. */
  private static List<List<String>> chosen(Table table, List<Integer> columns) {
    return table.rows().stream()
        .map(row -> columns.stream().map(row::get).toList())
        .distinct()
        .sorted(Comparator.comparing(cells -> cells.get(0), new IdOrder()))
        .toList();
  }

  /** Cells from the first that differs from the row above. */
  private static List<String> differing(List<String> cells, List<String> last, Body body) {
    List<String> html = new ArrayList<>();
    boolean same = !last.isEmpty();
    for (int i = 0; i < cells.size(); i++) {
      same = same && cells.get(i).equals(last.get(i)) && i < cells.size() - 1;
      html.add(same ? "" : cell(cells.get(i), body));
    }
    return html;
  }

  private static String cell(String words, Body body) {
    if (body.all().subject().graph().item(words).isPresent()) {
      return body.link(words);
    }
    boolean state = Arrays.stream(State.values()).anyMatch(s -> s.word().equals(words));
    return state ? Html.state(words) : Html.text(words).replace("); ", ");<br />");
  }
}
