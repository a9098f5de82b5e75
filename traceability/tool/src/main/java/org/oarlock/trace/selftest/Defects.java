package org.oarlock.trace.selftest;

import java.util.List;
import java.util.stream.Stream;

/** Every way in which the tool knows that quality data goes wrong. */
final class Defects {

  private Defects() {}

  static List<Defect> all() {
    return Stream.of(
            ItemDefects.all(),
            LinkDefects.all(),
            CodeDefects.all(),
            ScenarioDefects.all(),
            ResultDefects.all(),
            RiskDefects.all(),
            JudgementDefects.all(),
            SoupDefects.all(),
            ReviewDefects.all(),
            AcceptanceDefects.all(),
            VacuityDefects.all(),
            EffectDefects.all(),
            ReleaseDefects.all(),
            BrokenFiles.all())
        .flatMap(List::stream)
        .toList();
  }
}
