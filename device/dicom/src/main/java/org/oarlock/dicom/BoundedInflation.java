package org.oarlock.dicom;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.oarlock.trace.annotations.Implements;

/** Inflates a deflated data set (PS3.5 section A.5) no further than a limit. */
@Implements("SRS-202")
final class BoundedInflation {

  private static final int STEP = 1 << 16;

  private BoundedInflation() {}

  static byte[] inflate(byte[] deflated, long limit) throws DicomException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(deflated);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] step = new byte[STEP];
      while (!inflater.finished()) {
        int count = inflater.inflate(step);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new DicomException("the deflated data set is cut off");
        }
        if (out.size() + (long) count > limit) {
          throw new DicomException(
              "the deflated data set grows beyond the allowed " + limit + " bytes");
        }
        out.write(step, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException broken) {
      throw new DicomException("the deflated data set is broken", broken);
    } finally {
      inflater.end();
    }
  }
}
