package org.oarlock.service.gate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.trace.annotations.Implements;

/** Can the pixels of every slice be decoded, and are there as many as the header says. */
@Implements("SRS-1209")
final class PixelCheck {

  private PixelCheck() {}

  static void examine(List<GateImage> images, ReadLimits limits, GateReport report) {
    for (GateImage image : images) {
      try {
        PixelFrame frame = DicomFiles.pixels(image.instance().file(), limits);
        if (frame.rows() != image.rows() || frame.columns() != image.columns()) {
          report.add(
              ReasonCode.PIXEL_DATA_UNREADABLE,
              String.format(
                  Locale.ROOT,
                  "The header says %d x %d pixels but %d x %d were decoded.",
                  image.columns(),
                  image.rows(),
                  frame.columns(),
                  frame.rows()),
              Places.of(image));
        }
      } catch (IOException unreadable) {
        report.add(
            ReasonCode.PIXEL_DATA_UNREADABLE,
            ReasonCode.PIXEL_DATA_UNREADABLE.meaning() + " " + words(unreadable, image),
            Places.of(image));
      }
    }
  }

  /** What went wrong without the path, which may hold a name. */
  private static String words(IOException unreadable, GateImage image) {
    String message = unreadable.getMessage();
    return message == null ? "" : message.replace(image.instance().file().toString(), "The file");
  }
}
