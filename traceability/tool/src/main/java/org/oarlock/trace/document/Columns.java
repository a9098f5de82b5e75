package org.oarlock.trace.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;

/**
 * How wide the columns of a table are: each at least as wide as the longest piece of a word that
 * cannot be divided, and the rest to those that have more to say.
 *
 * @param shares per cent of the width
 * @param dense whether the table fits onto the paper only in smaller letters
 */
@Implements("SRS-3407")
record Columns(List<Double> shares, boolean dense) {

  private static final double PAPER = 174;

  /** Millimetres that a letter takes, a bold one, and the border and padding of a cell. */
  private static final double LETTER = 1.66;

  private static final double BOLD = 1.8;
  private static final double AROUND = 3.6;

  /** More letters than this in one piece are divided anywhere rather than given a column. */
  private static final int LONGEST_PIECE = 30;

  /** A line of a cell that is longer asks for no more room than this. */
  private static final int LONGEST_LINE = 120;

  private static final String LINE = "<br ?/?>|</?(?:p|li|ul|div)\\b[^>]*>";

  /** What stands in a box of its own does not break. */
  private static final Pattern BOXED = Pattern.compile("<span class=\"state[^>]*>([^<]*)</span>");

  /** Per cent of a letter that one in a box takes. */
  private static final int BOXED_LETTERS = 85;

  private static final String HARD = "\u00a0";

  /** Columns of a table of HTML cells. */
  static Columns of(List<String> heads, List<List<String>> rows) {
    List<Column> columns =
        IntStream.range(0, heads.size())
            .mapToObj(i -> Column.of(heads.get(i), rows.stream().map(row -> row.get(i)).toList()))
            .toList();
    double needed = columns.stream().mapToDouble(Column::needed).sum();
    double asked = columns.stream().mapToDouble(Column::asked).sum();
    double spare = PAPER - needed;
    double share = asked > PAPER ? spare / (asked - needed) : 1;
    List<Double> widths =
        columns.stream()
            .map(
                column ->
                    spare > 0
                        ? column.needed() + share * (column.asked() - column.needed())
                        : column.needed())
            .toList();
    double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
    return new Columns(widths.stream().map(width -> 100 * width / sum).toList(), spare < 0);
  }

  /**
   * A column, in millimetres.
   *
   * @param needed so that no word breaks
   * @param asked so that few lines break, within reason
   */
  private record Column(double needed, double asked) {

    static Column of(String head, List<String> cells) {
      int piece = 0;
      double lines = 0;
      for (String cell : cells) {
        int longest = 0;
        for (String html : cell.split(LINE)) {
          String line =
              BOXED
                  .matcher(html)
                  .replaceAll(box -> HARD.repeat(BOXED_LETTERS * box.group(1).length() / 100 + 1))
                  .replaceAll("<[^>]*>", "")
                  .replaceAll("&[a-z]+;", "-")
                  .strip();
          piece = Math.max(piece, Math.min(LONGEST_PIECE, Breaks.longest(line)));
          longest = Math.max(longest, Math.min(LONGEST_LINE, line.length()));
        }
        lines += longest;
      }
      double needed = Math.max(LETTER * piece, BOLD * Breaks.longest(head)) + AROUND;
      return new Column(needed, Math.max(needed, LETTER * lines / cells.size() + AROUND));
    }
  }
}
