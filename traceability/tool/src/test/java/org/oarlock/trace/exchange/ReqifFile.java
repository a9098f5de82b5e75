package org.oarlock.trace.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** ReqIF texts of the tests. */
final class ReqifFile {

  static final Instant DATE = Instant.parse("2026-11-23T10:00:00Z");

  private ReqifFile() {}

  static String of(Exchanged all) throws IOException {
    StringWriter out = new StringWriter();
    ReqifWriter.write(all, DATE, out);
    return out.toString();
  }

  static Path in(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("a.reqif"), text);
  }
}
