package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.model.TraceModel;

/** What to do first in a new repository, in an order in which each step has what it needs. */
enum FirstSteps {
  PURPOSE("say what the device is for, for whom, and what it is not for"),
  UN("write what its users need, in their words"),
  HARM("list the harms that it can do, each with its severity"),
  HZ("list the sources of harm"),
  HS("say how people come to be exposed to them"),
  RISK("estimate each situation with each harm; first agree on the criteria in the risk policy"),
  SYS("write what the system shall do, for each need"),
  ITEM("divide the software into items"),
  CAUSE("ask for each item what in it can start a situation"),
  RC("for each cause, decide how it is broken; what does not stand yet is planned"),
  SRS("write what each item shall do, for each system requirement and control"),
  UNIT("design each item before its code"),
  SOUP("declare every component that somebody else made, and review its known anomalies"),
  IFU("tell the user what only the user can do"),
  LABEL("say what the label shows"),
  TOOL("list tools whose failure could hide a defect"),
  VAL("plan how each need will be validated; until then it is not performed");

  private final String words;

  FirstSteps(String words) {
    this.words = words;
  }

  /** The steps that the model has a kind for, numbered, with the file for each. */
  static List<String> of(TraceModel model) {
    List<String> steps = new ArrayList<>();
    for (FirstSteps step : values()) {
      Optional.ofNullable(model.kinds().get(step.name()))
          .ifPresent(
              kind ->
                  steps.add(
                      (steps.size() + 1) + ". " + NewFiles.path(kind) + ": " + step.words + "."));
    }
    steps.add(
        (steps.size() + 1)
            + ". Mark code with @Implements and tests with @Verifies, tag scenarios in features/, and"
            + " run `trace check` after each step: it names what is missing, and where.");
    return steps;
  }
}
