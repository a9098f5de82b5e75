package org.oarlock.service.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oarlock.imaging.Vector3;
import org.oarlock.trace.annotations.Implements;

/**
 * The slices in the order of their position projected on the slice normal. Instance numbers, slice
 * locations and file names are never looked at: scanners and archives number in either direction.
 *
 * @param images in ascending order of the projection
 * @param normal unit vector across the first image that says how it is oriented
 */
@Implements("SRS-1205")
record SliceOrder(List<GateImage> images, Vector3 normal) {

  /** Empty when an image lacks a position or there is no orientation to project on. */
  static Optional<SliceOrder> of(List<GateImage> images) {
    if (images.stream().anyMatch(i -> i.position().isEmpty())) {
      return Optional.empty();
    }
    return images.stream()
        .flatMap(i -> i.normal().stream())
        .findFirst()
        .map(normal -> new SliceOrder(sorted(images, normal), normal));
  }

  private static List<GateImage> sorted(List<GateImage> images, Vector3 normal) {
    return images.stream()
        .sorted(Comparator.comparingDouble(i -> i.position().orElseThrow().dot(normal)))
        .toList();
  }

  GateImage last() {
    return images.get(images.size() - 1);
  }

  /** mm from slice {@code n} to the next along the normal; never negative. */
  double gap(int n) {
    return distance(images.get(n + 1)) - distance(images.get(n));
  }

  /** Mean distance between neighbours, mm; needs two slices. */
  double meanSpacing() {
    return (distance(last()) - distance(images.get(0))) / (images.size() - 1);
  }

  /** Median distance between neighbours, mm, whatever is missing; needs two slices. */
  double usualSpacing() {
    double[] gaps = IntStream.range(0, images.size() - 1).mapToDouble(this::gap).sorted().toArray();
    return gaps[(gaps.length - 1) / 2];
  }

  private double distance(GateImage image) {
    return image.position().orElseThrow().dot(normal);
  }
}
