package org.oarlock.trace.exchange;

import java.util.List;

/** One sheet of a workbook. */
final class Sheet {

  /** What one cell may hold (ECMA-376 leaves it open; spreadsheets refuse a file with more). */
  private static final int MAX_CHARACTERS = 32_767;

  private static final String CUT = " ... (cut: a cell holds no more)";

  private Sheet() {}

  static String of(Table table, String namespace, boolean first) {
    StringBuilder out = new StringBuilder("<worksheet xmlns=\"" + namespace + "\"><sheetViews>");
    out.append("<sheetView workbookViewId=\"0\"").append(first ? " tabSelected=\"1\"" : "");
    out.append(
        "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    out.append("</sheetView></sheetViews><cols>");
    for (int i = 0; i < table.columns().size(); i++) {
      out.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" customWidth=\"1\" width=\"");
      out.append(width(table, i)).append("\"/>");
    }
    out.append("</cols><sheetData>");
    row(out, 1, table.columns(), true);
    for (int i = 0; i < table.rows().size(); i++) {
      row(out, i + 2, table.rows().get(i), false);
    }
    out.append("</sheetData><autoFilter ref=\"").append(area(table, "")).append("\"/>");
    return out.append("</worksheet>").toString();
  }

  /** The cells of a table, headings included, for example {@code $A$1:$C$9}. */
  static String area(Table table, String fixed) {
    return fixed
        + "A"
        + fixed
        + "1:"
        + fixed
        + column(table.columns().size() - 1)
        + fixed
        + (table.rows().size() + 1);
  }

  private static int width(Table table, int column) {
    int longest = table.columns().get(column).length() + 4;
    for (List<String> row : table.rows()) {
      longest = Math.max(longest, Math.min(row.get(column).length() + 2, 60));
    }
    return longest;
  }

  private static void row(StringBuilder out, int number, List<String> cells, boolean heading) {
    out.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      String words = cells.get(i);
      String name = column(i) + number;
      if (words.isEmpty()) {
        continue;
      }
      if (!heading && words.matches("0|[1-9][0-9]{0,8}")) {
        out.append("<c r=\"" + name + "\" s=\"0\"><v>" + words + "</v></c>");
      } else {
        int style = heading ? 1 : CsvText.opensFormula(words) ? 2 : 0;
        out.append("<c r=\"" + name + "\" s=\"" + style + "\" t=\"inlineStr\"><is>");
        out.append("<t xml:space=\"preserve\">").append(text(words)).append("</t></is></c>");
      }
    }
    out.append("</row>");
  }

  /** Words as the format holds them, in which {@code _x0041_} would stand for a character. */
  private static String text(String words) {
    String kept = words;
    if (kept.length() > MAX_CHARACTERS) {
      int end = MAX_CHARACTERS - CUT.length();
      kept =
          kept.substring(0, Character.isHighSurrogate(kept.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
    return XmlText.of(kept.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
  }

  private static String column(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : column(index / 26 - 1) + letter;
  }
}
