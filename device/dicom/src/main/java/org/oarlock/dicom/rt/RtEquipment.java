package org.oarlock.dicom.rt;

import java.util.List;
import java.util.Optional;

/**
 * Which device wrote the structure set (PS3.3 C.7.5.1). What a site's signed manufacturer
 * configuration does not give stays absent.
 *
 * @param manufacturer Manufacturer; written without a value when absent, since it is type 2
 * @param modelName Manufacturer's Model Name
 * @param serialNumber Device Serial Number
 * @param udi Unique Device Identifier, whole
 * @param softwareVersions Software Versions: device, commit, model package, each at most 64
 *     characters
 */
public record RtEquipment(
    Optional<String> manufacturer,
    Optional<String> modelName,
    Optional<String> serialNumber,
    Optional<String> udi,
    List<String> softwareVersions) {

  /** Takes a copy of the versions. */
  public RtEquipment {
    softwareVersions = List.copyOf(softwareVersions);
  }

  /** A device of which only the software versions are known. */
  public static RtEquipment software(String... versions) {
    return new RtEquipment(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(versions));
  }
}
