package org.oarlock.service.operations;

import java.util.List;
import org.oarlock.trace.annotations.Implements;

/** What is wrong now, read from what the device knows. Keeps nothing. */
@Implements("SRS-4301")
public final class Troubles {
  private final List<TroubleSource> sources;

  Troubles(TroubleSource... sources) {
    this.sources = List.of(sources);
  }

  /** What stands now. */
  List<Trouble> now() {
    return sources.stream().flatMap(source -> source.now().stream()).toList();
  }

  /** What stands now, one line for each kind. */
  public List<TroubleLine> lines() {
    return TroubleLine.of(now());
  }
}
