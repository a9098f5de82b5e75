package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code segment} left in its folder. */
record Results(Path folder) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Path structureSet() {
    return folder.resolve("rtstruct.dcm");
  }

  Path preview() {
    return folder.resolve("preview.png");
  }

  String reportText() {
    try {
      return Files.readString(folder.resolve("report.json"));
    } catch (IOException e) {
      throw new AssertionError("there is no report in " + files(), e);
    }
  }

  JsonNode report() {
    return JSON.readTree(reportText());
  }

  String packageDigest() {
    return report().get("package").get("digest").asString();
  }

  /** Entries of a list of the report with a code. */
  List<JsonNode> coded(String list, String code) {
    return StreamSupport.stream(report().get(list).spliterator(), false)
        .filter(entry -> entry.get("code").asString().equals(code))
        .toList();
  }

  /** The measured structure with this TG-263 name. */
  Optional<JsonNode> structure(String name) {
    return StreamSupport.stream(report().get("structures").spliterator(), false)
        .filter(entry -> entry.get("structure").asString().equals(name))
        .findFirst();
  }

  /** The same files in another folder, for who wants to write over them. */
  void copyTo(Path other) {
    try {
      for (String name : files()) {
        Files.copy(folder.resolve(name), other.resolve(name));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  List<String> files() {
    try (var found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
