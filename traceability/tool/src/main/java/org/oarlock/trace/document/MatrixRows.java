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
    for (List<String> cells : chosen(table, columns, body)) {
      rows.add(differing(cells, last, body));
      last = cells;
    }
    body.add(
        rows.isEmpty()
            ? "<p>" + Html.state("not performed") + " There is nothing yet to stand in it.</p>\n"
            : Grid.of(heads, rows));
  }

  /** Each row once, in the order of what its first cell names, kinds as the matrix has them. */
  private static List<List<String>> chosen(Table table, List<Integer> columns, Body body) {
    List<List<String>> rows =
        table.rows().stream()
            .map(row -> columns.stream().map(row::get).toList())
            .distinct()
            .filter(row -> saysMore(row, body))
            .toList();
    List<String> kinds = rows.stream().map(MatrixRows::kind).distinct().toList();
    return rows.stream()
        .sorted(
            Comparator.comparing((List<String> row) -> kinds.indexOf(kind(row)))
                .thenComparing(row -> row.get(0), new IdOrder()))
        .toList();
  }

  /** A reason why there is no entry is none of the entries that a matrix begins with. */
  private static boolean saysMore(List<String> row, Body body) {
    return body.all().subject().graph().item(row.get(0)).isPresent()
        || row.stream().skip(1).anyMatch(cell -> !cell.isEmpty());
  }

  private static String kind(List<String> row) {
    return row.get(0).replaceFirst("-.*", "");
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
