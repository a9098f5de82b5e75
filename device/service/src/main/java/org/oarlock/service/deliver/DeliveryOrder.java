package org.oarlock.service.deliver;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.oarlock.service.config.ResultFormat;

/**
 * What is to be delivered.
 *
 * @param caseId number of the case
 * @param objects the proved objects of the case; each destination is sent those of its formats
 * @param destinations names of the destinations
 * @param clinical whether its model package may be used for patients
 * @param outdated asked before each sending: whether images came that the case does not have
 */
public record DeliveryOrder(
    long caseId,
    List<DeliveryObject> objects,
    List<String> destinations,
    boolean clinical,
    BooleanSupplier outdated) {

  /** Copies the lists. */
  public DeliveryOrder {
    objects = List.copyOf(objects);
    destinations = List.copyOf(destinations);
  }

  /** The object of a format, if it was made. */
  Optional<DeliveryObject> object(ResultFormat format) {
    return objects.stream().filter(each -> each.format() == format).findFirst();
  }
}
