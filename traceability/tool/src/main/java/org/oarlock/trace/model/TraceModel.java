package org.oarlock.trace.model;

import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.item.Place;

/**
 * The trace model of one repository.
 *
 * @param place where it was read
 * @param product what the product is called
 * @param productVersion of the product; empty if the model does not say it
 * @param purpose id of the item that states the intended purpose
 * @param kinds by code, in the order of the file
 * @param baseline path of the committed list of what stood here last time
 * @param baselineDemanded whether the model itself names it, so that its absence is a finding
 * @param effectiveness how tests are run while a control is disabled
 */
public record TraceModel(
    Place place,
    String product,
    String productVersion,
    String purpose,
    String baseline,
    boolean baselineDemanded,
    Map<String, Kind> kinds,
    Sources sources,
    Policy policy,
    Floors floors,
    Effectiveness effectiveness) {

  /** Where the model stands, from the root. */
  public static final String FILE = "traceability/trace-model.yaml";

  /** The kind whose pattern an id fits. */
  public Optional<Kind> kindOf(String id) {
    return kinds.values().stream().filter(k -> k.id().matcher(id).matches()).findFirst();
  }
}
