package org.oarlock.service.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;

/**
 * Whether two files say the same though their bytes differ: a sender may encode an instance in
 * another transfer syntax when it sends it again.
 */
final class SameContent {
  private static final Set<Integer> ENCODING =
      Set.of(Tags.PIXEL_DATA, Tags.FLOAT_PIXEL_DATA, Tags.DOUBLE_FLOAT_PIXEL_DATA);

  private SameContent() {}

  /** False also when one of them cannot be decoded: what cannot be compared is not the same. */
  static boolean of(Path one, Path other, ReadLimits limits) {
    try {
      DicomFile first = DicomFiles.read(one, limits);
      DicomFile second = DicomFiles.read(other, limits);
      return !first.transferSyntax().equals(second.transferSyntax())
          && same(first.dataset(), second.dataset())
          && samePixels(one, other, first.dataset(), limits);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean same(Dataset one, Dataset other) {
    List<Integer> tags = tags(one);
    return tags.equals(tags(other)) && tags.stream().allMatch(tag -> same(one, other, tag));
  }

  private static boolean same(Dataset one, Dataset other, int tag) {
    List<Dataset> items = one.items(tag);
    List<Dataset> others = other.items(tag);
    if (items.size() != others.size() || !one.texts(tag).equals(other.texts(tag))) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!same(items.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tags that carry content: no group lengths and no pixel data. */
  private static List<Integer> tags(Dataset dataset) {
    return dataset.tags().stream()
        .filter(tag -> (tag & 0xFFFF) != 0 && !ENCODING.contains(tag))
        .toList();
  }

  private static boolean samePixels(Path one, Path other, Dataset dataset, ReadLimits limits)
      throws IOException {
    if (!dataset.has(Tags.ROWS)) {
      return true;
    }
    PixelFrame first = DicomFiles.pixels(one, limits);
    PixelFrame second = DicomFiles.pixels(other, limits);
    return first.rows() == second.rows()
        && first.columns() == second.columns()
        && Arrays.equals(first.values(), second.values());
  }
}
