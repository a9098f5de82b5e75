package org.oarlock.trace.model;

import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/**
 * Kinds that every model has, whatever it says: what is accepted is counted and signed like any
 * other item. They stand with the approvals, which come after the tests and change no evidence.
 */
@Implements("SRS-3901")
public final class BuiltInKinds {

  /** An accepted finding. */
  public static final String ACCEPT = "ACCEPT";

  /** Findings that stood here when the tool was adopted. */
  public static final String FREEZE = "FREEZE";

  /** Where accepted findings stand. */
  public static final String ACCEPTED_FILE = "approvals/accepted-findings.yaml";

  /** Where frozen findings stand. */
  public static final String FROZEN_FILE = "approvals/frozen-findings.yaml";

  private static final String TEXT =
      """
      ACCEPT:
        name: accepted finding
        id: 'ACCEPT-[1-9][0-9]*'
        files: [%s]
        fields:
          title: {type: text, required: true}
          rule: {type: text, required: true}
          file: {type: text, about: 'the file of the finding'}
          item: {type: text, about: 'or the item that it names, in whatever file'}
          words: {type: text, required: true, about: 'what the finding says'}
          times: {type: number, about: 'how many findings say so; one if not said'}
          rationale: {type: text, required: true}
          until: {type: date, required: true, about: 'the last day on which it counts'}
          by: {type: text, required: true, about: 'who proposes it; somebody else approves it'}
          notes: {type: texts, editorial: true}
        oneOf: [[file, item]]
      FREEZE:
        name: frozen findings
        id: 'FREEZE-[1-9][0-9]*'
        files: [%s]
        fields:
          title: {type: text, required: true}
          rationale: {type: text, required: true}
          until: {type: date, required: true, about: 'the last day on which they count'}
          by: {type: text, required: true}
          findings: {type: texts, required: true, about: 'one line each; the list only shrinks'}
      """
          .formatted(ACCEPTED_FILE, FROZEN_FILE);

  private BuiltInKinds() {}

  /** Their codes. */
  public static Set<String> codes() {
    return Set.of(ACCEPT, FREEZE);
  }

  /** As a model would say them. */
  static Section section() throws Unreadable {
    String name = "built-in kinds";
    return Section.of(YamlText.read(name, TEXT, false).orElseThrow(), name);
  }
}
