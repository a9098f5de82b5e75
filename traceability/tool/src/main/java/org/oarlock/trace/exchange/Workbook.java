package org.oarlock.trace.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.oarlock.trace.annotations.Implements;

/**
 * Tables as an XLSX workbook (ECMA-376): one sheet each, with a filter on every column and headings
 * that stay when the sheet is scrolled. The same tables give the same bytes.
 */
@Implements("SRS-3504")
final class Workbook {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Styles by index: words, heading, words that look like a formula. */
  private static final String STYLES =
      HEAD
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
          + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
          + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill"
          + " patternType=\"solid\"><fgColor rgb=\"FFE8EEF4\"/></patternFill></fill></fills>"
          + "<borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\">"
          + xf("")
          + xf("fontId=\"1\" applyFont=\"1\" fillId=\"2\" applyFill=\"1\" ")
          + xf("quotePrefix=\"1\" ")
          + "</cellXfs></styleSheet>";

  private Workbook() {}

  private static String xf(String more) {
    return "<xf xfId=\"0\" "
        + more
        + "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
  }

  static void write(List<Table> tables, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      part(zip, "[Content_Types].xml", contentTypes(tables.size()));
      part(zip, "_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
      part(zip, "xl/workbook.xml", book(tables));
      StringBuilder sheets = new StringBuilder();
      for (int i = 1; i <= tables.size(); i++) {
        sheets.append(relationship(i, "worksheet", "worksheets/sheet" + i + ".xml"));
      }
      sheets.append(relationship(tables.size() + 1, "styles", "styles.xml"));
      part(zip, "xl/_rels/workbook.xml.rels", relationships(sheets.toString()));
      part(zip, "xl/styles.xml", STYLES);
      for (int i = 0; i < tables.size(); i++) {
        part(
            zip,
            "xl/worksheets/sheet" + (i + 1) + ".xml",
            HEAD + Sheet.of(tables.get(i), MAIN, i == 0));
      }
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // A local time without a zone: an instant would be written in the zone of this machine.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes(int sheets) {
    StringBuilder out =
        new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">")
            .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-")
            .append("package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .append(override("/xl/workbook.xml", "sheet.main+xml"))
            .append(override("/xl/styles.xml", "styles+xml"));
    for (int i = 1; i <= sheets; i++) {
      out.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
    }
    return out.append("</Types>").toString();
  }

  private static String override(String name, String type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relationships(String inner) {
    return HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + inner
        + "</Relationships>";
  }

  private static String relationship(int number, String type, String target) {
    return "<Relationship Id=\"rId"
        + number
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String book(List<Table> tables) {
    StringBuilder out = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"");
    out.append(OFFICE).append("\"><sheets>");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < tables.size(); i++) {
      String name = XmlText.of(tables.get(i).name());
      out.append("<sheet name=\"" + name + "\" sheetId=\"" + (i + 1) + "\" ");
      out.append("r:id=\"rId" + (i + 1) + "\"/>");
      // Without this name some spreadsheets show the filter's buttons and filter nothing.
      names.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + i);
      names.append("\" hidden=\"1\">'" + name.replace("'", "''") + "'!");
      names.append(Sheet.area(tables.get(i), "$")).append("</definedName>");
    }
    out.append("</sheets><definedNames>").append(names);
    return out.append("</definedNames></workbook>").toString();
  }
}
