package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

class TransferSyntaxesTest {

  @Test
  @Verifies({"SRS-206", "RC-10"})
  void uncompressed_ones_come_first_in_what_can_be_decoded() {
    assertThat(TransferSyntaxes.decodable())
        .startsWith(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN)
        .contains(Uids.RLE_LOSSLESS, Uids.JPEG_LOSSLESS, Uids.JPEG_LOSSLESS_SV1)
        .doesNotContain(Uids.JPEG_2000, Uids.JPEG_2000_LOSSLESS, Uids.JPEG_LS_LOSSLESS)
        .doesNotHaveDuplicates();
  }

  @Test
  void one_image_is_the_same_in_every_lossless_transfer_syntax() throws IOException {
    Path odd = SharedData.folder("odd");
    int[] reference = pixels(odd.resolve("cs3d_CT_LittleEndianExplicit.dcm"));

    for (String name :
        List.of(
            "LittleEndianImplicit",
            "BigEndianExplicit",
            "DeflatedExplicitVRLittleEndian",
            "RLELossless",
            "JPEGProcess14",
            "JPEGProcess14SV1")) {
      assertThat(pixels(odd.resolve("cs3d_CT_" + name + ".dcm"))).as(name).isEqualTo(reference);
    }
  }

  private static int[] pixels(Path file) throws IOException {
    return DicomFiles.pixels(file, ReadLimits.DEFAULT).values();
  }
}
