package org.oarlock.dicom.series;

import java.nio.file.Path;
import java.util.List;

/**
 * What a folder holds.
 *
 * @param instances everything that could be read, sorted by path
 * @param unreadable everything that could not, sorted by path
 */
public record ScanResult(List<CtInstance> instances, List<Unreadable> unreadable) {

  /** Takes copies. */
  public ScanResult {
    instances = List.copyOf(instances);
    unreadable = List.copyOf(unreadable);
  }

  /** A file that is not readable DICOM, and why. */
  public record Unreadable(Path file, String reason) {}
}
