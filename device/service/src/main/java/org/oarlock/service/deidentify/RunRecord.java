package org.oarlock.service.deidentify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The account of one run: tags, codes and counts, never a value that was removed. */
@Implements("SRS-4215")
final class RunRecord {

  static final String FILE = "report.json";

  private final Map<String, Object> content = new LinkedHashMap<>();

  RunRecord(String command) {
    content.put("command", command);
  }

  RunRecord with(String name, Object value) {
    content.put(name, value);
    return this;
  }

  /** Writes the record and says its findings. */
  void write(Path out, List<Finding> findings, PrintWriter err) throws IOException {
    content.put("findings", findings);
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.write(out.resolve(FILE), mapper.writeValueAsBytes(content));
    for (Finding finding : findings) {
      String place = finding.place().isEmpty() ? "" : " [" + finding.place() + "]";
      err.println(finding.code() + ": " + finding.message() + place);
    }
    err.flush();
  }
}
