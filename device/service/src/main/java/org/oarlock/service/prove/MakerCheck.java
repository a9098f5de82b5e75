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
    check(
        stated,
        stated.map(Manufacturer::name).orElse(""),
        stated.flatMap(Manufacturer::serialNumber).orElse(""));
  }

  /** A segmentation must say something (PS3.3 C.7.5.2): that nothing was stated. */
  void checkSaid(Optional<Manufacturer> stated) {
    check(
        stated,
        stated.map(Manufacturer::name).orElse("not stated"),
        stated.flatMap(Manufacturer::serialNumber).orElse("not stated"));
  }

  private void check(Optional<Manufacturer> stated, String name, String serialNumber) {
    differences.unless(
        set.text(Tags.MANUFACTURER).orElse("").equals(name)
            && set.text(Tags.DEVICE_SERIAL_NUMBER).orElse("").equals(serialNumber)
            && identifiers().equals(stated.flatMap(Manufacturer::udi).stream().toList())
            && !set.has(Tags.UNIQUE_DEVICE_IDENTIFIER),
        DifferenceCode.PROOF_MANUFACTURER,
        DifferenceCode.PROOF_MANUFACTURER.meaning(),
        "");
  }

  private List<String> identifiers() {
    return set.items(Tags.UDI_SEQUENCE).stream()
        .map(item -> item.text(Tags.UNIQUE_DEVICE_IDENTIFIER).orElse(""))
        .toList();
  }
}
