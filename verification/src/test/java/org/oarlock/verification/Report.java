package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine-readable account of a run on a folder. */
record Report(JsonNode json) {

  /** What the last run wrote. */
  static Report of(Scenario scenario) throws IOException {
    return of(scenario.resultFolder());
  }

  static Report of(Path resultFolder) throws IOException {
    byte[] bytes = Files.readAllBytes(resultFolder.resolve("report.json"));
    return new Report(JsonMapper.shared().readTree(bytes));
  }

  String packageDigest() {
    return json.get("package").get("digest").asString();
  }

  /** Milliseconds that a step took. */
  long milliseconds(String step) {
    return json.get("milliseconds").get(step).asLong();
  }

  /** Reasons, differences and findings together. */
  List<Said> said() {
    return Stream.of("reasons", "differences", "findings")
        .flatMap(list -> StreamSupport.stream(json.get(list).spliterator(), false))
        .map(
            said ->
                new Said(
                    said.get("code").asString(),
                    said.get("message").asString(),
                    said.get("place").asString()))
        .toList();
  }

  /** Voxels by TG-263 name of the structures that were written. */
  Map<String, Integer> voxels() {
    Map<String, Integer> voxels = new TreeMap<>();
    for (JsonNode structure : json.get("structures")) {
      voxels.put(structure.get("structure").asString(), structure.get("voxels").asInt());
    }
    return voxels;
  }

  /**
   * A reason, difference or finding.
   *
   * @param code its code
   * @param message in words
   * @param place where; may be empty
   */
  record Said(String code, String message, String place) {}
}
