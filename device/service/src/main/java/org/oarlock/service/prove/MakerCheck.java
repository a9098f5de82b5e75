package org.oarlock.service.prove;

import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.service.release.Manufacturer;
import org.oarlock.trace.annotations.Implements;

/** Does the file carry the name of exactly the manufacturer who signed for the device, or none. */
@Implements("SRS-1511")
final class MakerCheck {

  private final Dataset set;
  private final Differences differences;

  MakerCheck(Dataset set, Differences differences) {
    this.set = set;
    this.differences = differences;
  }

  void check(Optional<Manufacturer> stated) {
    differences.unless(
        text(set, Tags.MANUFACTURER).equals(stated.map(Manufacturer::name))
            && text(set, Tags.DEVICE_SERIAL_NUMBER)
                .equals(stated.flatMap(Manufacturer::serialNumber))
            && identifiers().equals(stated.flatMap(Manufacturer::udi).stream().toList())
            && !set.has(Tags.UNIQUE_DEVICE_IDENTIFIER),
        DifferenceCode.PROOF_MANUFACTURER,
        DifferenceCode.PROOF_MANUFACTURER.meaning(),
        "");
  }

  private List<String> identifiers() {
    return set.items(Tags.UDI_SEQUENCE).stream()
        .map(item -> text(item, Tags.UNIQUE_DEVICE_IDENTIFIER).orElse(""))
        .toList();
  }

  /** A value that is empty says as little as one that is absent. */
  private static Optional<String> text(Dataset dataset, int tag) {
    return dataset.text(tag).filter(value -> !value.isEmpty());
  }
}
