package org.oarlock.service.job;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.service.Sha256;

/**
 * What is to be removed of a case.
 *
 * @param files in the order of their paths
 */
record RemovalList(List<Entry> files) {

  RemovalList {
    files = files.stream().sorted(Comparator.comparing(Entry::file)).toList();
  }

  /**
   * One file.
   *
   * @param file path relative to the storage root
   * @param digest SHA-256 (hex): of a received image its data set, of anything else the file
   * @param length bytes that the digest is about
   */
  record Entry(String file, String digest, long length) {}

  long bytes() {
    return files.stream().mapToLong(Entry::length).sum();
  }

  /** SHA-256 (hex) over a line for each file: digest, length, path, with a blank between. */
  String digest() {
    return Sha256.of(
        files.stream()
            .map(each -> each.digest() + " " + each.length() + " " + each.file() + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }
}
