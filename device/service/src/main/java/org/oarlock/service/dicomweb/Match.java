package org.oarlock.service.dicomweb;

import java.util.List;

/**
 * A study, series or instance that was looked for.
 *
 * @param first of its instances the first to come, of received ones before results
 * @param modalities of all its instances
 * @param series how many series it has
 * @param instances how many instances it has
 */
record Match(HeldObject first, List<String> modalities, int series, int instances) {

  Match {
    modalities = List.copyOf(modalities);
  }
}
