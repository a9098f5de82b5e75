package org.oarlock.trace.exchange;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.report.Promises;

/** The files that everything can be written to. */
public enum Export {
  /** Items, links, tests and code for requirements tools. */
  REQIF {
    @Override
    void write(Exchanged all, Instant date, Path file) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        ReqifWriter.write(all, date, out);
      }
    }
  },
  /** Everything for programs, with its schema beside it. */
  JSON {
    @Override
    void write(Exchanged all, Instant date, Path file) throws IOException {
      Files.writeString(file, JsonExport.write(all, date));
      Files.writeString(schemaOf(file), JsonExportSchema.write(all.subject().model()));
    }
  },
  /** One row per item. */
  CSV {
    @Override
    void write(Exchanged all, Instant date, Path file) throws IOException {
      Files.writeString(file, CsvText.write(ItemTable.of(all)));
    }
  },
  /** Items, the matrices, the FMEA and the findings, one sheet each. */
  XLSX {
    @Override
    void write(Exchanged all, Instant date, Path file) throws IOException {
      List<Table> tables = new ArrayList<>();
      for (Matrix matrix : Matrix.values()) {
        tables.add(matrix.of(all));
      }
      tables.add(ItemTable.of(all));
      tables.add(ItemTable.findings(all));
      tables.add(
          new Table(
              "About",
              List.of("What this is"),
              List.of(
                  List.of(all.subject().model().product() + " as of " + date),
                  List.of(all.report().standing()),
                  List.of(all.report().counts()),
                  List.of(Promises.line()))));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        Workbook.write(tables, out);
      }
    }
  };

  abstract void write(Exchanged all, Instant date, Path file) throws IOException;

  /** Where the schema of a JSON file stands: {@code a.json} has {@code a.schema.json} beside it. */
  public static Path schemaOf(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    return file.resolveSibling(name + ".schema.json");
  }

  /**
   * Writes everything.
   *
   * @param date of the last commit, for formats that hold one
   */
  public void to(Path file, Exchanged all, Instant date) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    write(all, date, file);
  }
}
