package org.oarlock.service.deidentify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.Tags;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;

/**
 * A digest of what binds contours to an image: identifiers, geometry and pixels. The same however
 * an archive has stored the image meanwhile.
 */
@Implements("SRS-4211")
final class ImageDigest {

  private static final List<Integer> BINDING =
      List.of(
          Tags.SOP_INSTANCE_UID,
          Tags.PATIENT_ID,
          Tags.STUDY_INSTANCE_UID,
          Tags.SERIES_INSTANCE_UID,
          Tags.FRAME_OF_REFERENCE_UID,
          Tags.IMAGE_POSITION_PATIENT,
          Tags.IMAGE_ORIENTATION_PATIENT,
          Tags.PIXEL_SPACING,
          Tags.RESCALE_SLOPE,
          Tags.RESCALE_INTERCEPT);

  private ImageDigest() {}

  /** 64 hexadecimal digits. */
  static String of(Dataset image, PixelFrame frame) {
    MessageDigest digest = Sha256.begun();
    for (int tag : BINDING) {
      digest.update((String.join("\\", image.texts(tag)) + '\0').getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer pixels = ByteBuffer.allocate(8 + 4 * frame.values().length);
    pixels.putInt(frame.rows()).putInt(frame.columns());
    pixels.asIntBuffer().put(frame.values());
    return Sha256.hex(digest.digest(pixels.array()));
  }
}
