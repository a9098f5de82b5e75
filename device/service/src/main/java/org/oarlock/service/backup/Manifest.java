package org.oarlock.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup is a copy of.
 *
 * @param format version of this layout
 * @param madeAt instant (ISO 8601, UTC)
 * @param release version of the program that made it
 * @param inputs digest of what that program was built from
 * @param schema version of the tables
 * @param withFiles whether stored files are in it; a copy before an upgrade leaves them in place
 * @param auditTrail what the verification of the audit trail said
 * @param tables tables with their columns and numbers of rows, each after those that it refers to
 * @param sequences last number given by each sequence
 * @param damaged files that were missing or altered when the backup was made
 */
record Manifest(
    int format,
    String madeAt,
    String release,
    String inputs,
    int schema,
    boolean withFiles,
    String auditTrail,
    List<TableContent> tables,
    SortedMap<String, Long> sequences,
    List<String> damaged) {
  static final String FILE = "manifest.json";
  static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** One table: {@code rows} lines of its columns, in PostgreSQL's text form of COPY. */
  record TableContent(String name, List<String> columns, long rows) {
    /** The same table before rows are read. */
    TableContent empty() {
      return new TableContent(name, columns, 0);
    }

    /** Path within the backup. */
    String file() {
      return "tables/" + name + ".copy";
    }
  }

  /** Rows of all tables. */
  long rows() {
    return tables.stream().mapToLong(TableContent::rows).sum();
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  static Manifest read(Path backup) throws IOException {
    Path file = backup.resolve(FILE);
    try {
      Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new IOException(
            file + " has format " + manifest.format() + "; this release reads format " + FORMAT);
      }
      return manifest;
    } catch (JacksonException e) {
      throw new IOException(file + " is no manifest of a backup: " + e.getOriginalMessage(), e);
    }
  }
}
