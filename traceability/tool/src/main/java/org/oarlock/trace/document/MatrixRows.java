package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oarlock.trace.exchange.Matrix;
import org.oarlock.trace.exchange.Table;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.standing.State;

/**
 * {@code {{matrix NAME: column, column}}}: a matrix that an audit asks for, or some columns of it.
 * What repeats in the first columns stands once; rows that are then the same are one.
 */
final class MatrixRows {

  private static final int WIDE = 60;
  private static final int MOST = 60;
  private static final int NARROW = 14;

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
    Map<String, Integer> heads = new LinkedHashMap<>();
    columns.forEach(c -> heads.put(table.columns().get(c), width(table, c)));
    List<List<String>> rows = new ArrayList<>();
    List<String> last = List.of();
    for (List<String> row : table.rows()) {
      List<String> cells = columns.stream().map(row::get).toList();
      if (!cells.equals(last)) {
        rows.add(differing(cells, last, body));
      }
      last = cells;
    }
    body.add(Grid.of(heads, rows));
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
    return state ? Html.state(words) : Html.text(words);
  }

  /** As wide against others as its words are long, within limits. */
  private static int width(Table table, int column) {
    int longest =
        table.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(MOST);
    return Math.max(NARROW, longest > MOST ? WIDE : longest);
  }
}
