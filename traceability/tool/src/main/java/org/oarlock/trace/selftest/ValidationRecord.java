package org.oarlock.trace.selftest;

import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Input for the manufacturer's record of the validation of this tool (ISO 13485 clause 4.1.6): use,
 * possible error, test, result. It validates nothing by itself and nobody has signed it.
 */
@Implements("SRS-3803")
public record ValidationRecord(SelftestResult result, Provenance provenance) {

  static final String STANDING =
      "Input for a validation record (ISO 13485, 4.1.6). Whether the tool is fit for its use is for"
          + " a person of the manufacturer to judge: not performed, not signed.";

  /** What people rely on the tool for, with the trials that show it. */
  List<Use> uses() {
    return Use.of(result.trials());
  }

  /** Rules of which no defect was seeded anywhere. */
  List<String> unshown() {
    return uses().stream()
        .filter(use -> use.trials().stream().noneMatch(Trial::planted))
        .map(Use::group)
        .toList();
  }

  /** In one sentence or two. */
  String summary() {
    long planted = result.planted("");
    long kinds = uses().size();
    return "Planted "
        + planted
        + " seeds for "
        + (kinds - unshown().size())
        + " of "
        + kinds
        + " kinds of defect, "
        + result.planted(Selftest.HERE)
        + " of them in a copy of this repository: "
        + (planted - result.missed().size())
        + " found, "
        + result.missed().size()
        + " missed, "
        + result.notApplicable().size()
        + " not applicable."
        + (result.withResults()
            ? ""
            : " This repository has no results of tests, so defects of results, of the bill of"
                + " materials and of releases were seeded in the specimen only.");
  }

  /** For machines. */
  public String json() {
    ObjectNode root = JsonText.object();
    root.put("format", 1).put("standing", STANDING).put("tool", "oarlock-trace");
    root.put("version", provenance.version()).put("jar", provenance.jar());
    root.put("java", provenance.java()).put("system", provenance.system());
    root.put("commit", provenance.commit()).put("withResults", result.withResults());
    root.put("exitCode", result.exitCode()).put("summary", summary());
    ArrayNode cleans = root.putArray("clean");
    result.cleans().forEach(clean -> cleans.add(clean.words()));
    ArrayNode rows = root.putArray("uses");
    for (Use use : uses()) {
      ObjectNode row = rows.addObject().put("rule", use.group()).put("use", use.relied());
      row.put("possibleError", use.possibleError()).put("result", use.result());
      ArrayNode tests = row.putArray("tests");
      use.trials().forEach(trial -> trial(tests.addObject(), trial));
    }
    ArrayNode limits = root.putArray("cannotShow");
    Limits.WORDS.forEach(limits::add);
    return JsonText.write(root);
  }

  private static void trial(ObjectNode node, Trial trial) {
    node.put("seed", trial.title()).put("in", trial.ground()).put("expected", trial.expected());
    ArrayNode files = node.putArray("files");
    trial.files().forEach(files::add);
    node.put("result", trial.result());
    if (trial.found()) {
      node.put("where", trial.where());
    }
  }
}
