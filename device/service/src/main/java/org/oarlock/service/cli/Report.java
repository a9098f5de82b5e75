package org.oarlock.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.Finding;
import org.oarlock.service.draw.JobStamp;
import org.oarlock.service.prove.ProvedStructure;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The machine-readable account of a run, written whether it ended well or not. No identity. */
@Implements("SRS-2304")
final class Report {

  private final Map<String, Object> content = new LinkedHashMap<>();
  private final List<Finding> reasons = new ArrayList<>();
  private final List<Finding> differences = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private List<ProvedStructure> structures = List.of();
  private Optional<String> failure = Optional.empty();
  private final Map<String, Long> milliseconds = new LinkedHashMap<>();
  private long lastStep = System.nanoTime();

  Report() {
    content.put("outcome", "failed");
    content.put("reasons", reasons);
    content.put("differences", differences);
    content.put("findings", findings);
    content.put("structures", List.of());
    content.put("milliseconds", milliseconds);
    BuildIdentity build = BuildIdentity.ofThisBuild();
    content.put("device", Map.of("build", build.inputs(), "version", build.version()));
  }

  void outcome(String outcome) {
    content.put("outcome", outcome);
  }

  void failure(String message) {
    failure = Optional.of(message);
    content.put("failure", message);
  }

  Optional<String> failureMessage() {
    return failure;
  }

  List<Finding> reasons() {
    return List.copyOf(reasons);
  }

  List<Finding> differences() {
    return List.copyOf(differences);
  }

  List<ProvedStructure> structures() {
    return structures;
  }

  void reasons(List<Finding> more) {
    reasons.addAll(more);
  }

  void differences(List<Finding> more) {
    differences.addAll(more);
  }

  void findings(List<Finding> more) {
    findings.addAll(more);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void structures(List<ProvedStructure> proved) {
    structures = List.copyOf(proved);
    content.put("structures", structures);
  }

  void model(ModelPackage model) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("name", model.manifest().name());
    said.put("version", model.manifest().version());
    said.put("digest", model.digest());
    said.put("clinical", model.manifest().clinical());
    said.put("notice", model.manifest().notice());
    content.put("package", said);
  }

  void stamp(JobStamp stamp) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("time", stamp.instant().toString());
    said.put("zone", stamp.zone().getId());
    said.put("sopInstanceUid", stamp.sopInstanceUid());
    said.put("seriesInstanceUid", stamp.seriesInstanceUid());
    content.put("recorded", said);
  }

  void series(Map<String, Object> series) {
    content.put("series", series);
  }

  void files(Map<String, String> digests) {
    content.put("files", digests);
  }

  /** Ends a step of the corridor. */
  void took(String step) {
    long now = System.nanoTime();
    milliseconds.merge(step, (now - lastStep) / 1_000_000, Long::sum);
    lastStep = now;
  }

  void write(Path target) throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.write(target, mapper.writeValueAsBytes(content));
  }
}
