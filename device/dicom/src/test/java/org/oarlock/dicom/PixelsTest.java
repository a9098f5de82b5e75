package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-205")
class PixelsTest {

  private static final byte[] RUNS = {
    2, 0, 0, 0, 64, 0, 0, 0, 66, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    // High bytes: four times 1. Low bytes: a run of two 7s, then 8 and 9 as they are.
    -3, 1, -1, 7, 1, 8, 9, 0
  };

  @TempDir Path folder;

  @Test
  void unused_high_bits_are_masked() throws IOException {
    assertThat(read(TestImage.explicit(1, 4).pixels(0xF001, 0x0FFF, 0x8000, 0x0123)).values())
        .containsExactly(1, 0xFFF, 0, 0x123);
  }

  @Test
  void the_sign_is_extended_from_the_highest_stored_bit() throws IOException {
    assertThat(
            read(TestImage.explicit(1, 4).signed().pixels(0x0FFF, 0x0800, 0x07FF, 0xF001)).values())
        .containsExactly(-1, -2048, 2047, 1);
  }

  @Test
  void values_stored_in_the_upper_bits_are_moved_down() throws IOException {
    assertThat(read(TestImage.explicit(1, 2).bits(16, 12, 15).pixels(0x0010, 0xFFF5)).values())
        .containsExactly(1, 0xFFF);
  }

  @Test
  void all_16_bits_are_kept() throws IOException {
    assertThat(read(TestImage.explicit(1, 2).bits(16, 16, 15).pixels(0xFFFF, 0x8000)).values())
        .containsExactly(65535, 32768);
    assertThat(
            read(TestImage.explicit(1, 2).bits(16, 16, 15).signed().pixels(0xFFFF, 0x8000))
                .values())
        .containsExactly(-1, -32768);
  }

  @Test
  void implicit_and_big_endian_images_are_read() throws IOException {
    for (Encoding encoding : new Encoding[] {Encoding.IMPLICIT_LITTLE, Encoding.EXPLICIT_BIG}) {
      PixelFrame frame = read(TestImage.of(encoding, 2, 3).pixels(1, 2, 3, 4, 5, 0x0678));
      assertThat(frame.rows()).isEqualTo(2);
      assertThat(frame.columns()).isEqualTo(3);
      assertThat(frame.values()).containsExactly(1, 2, 3, 4, 5, 0x678);
    }
  }

  @Test
  void bytes_of_a_big_endian_word_are_swapped_back() throws IOException {
    byte[] swapped = {2, 1, 4, 3};

    assertThat(
            read(TestImage.of(Encoding.EXPLICIT_BIG, 2, 2).bits(8, 8, 7).pixels(swapped)).values())
        .containsExactly(1, 2, 3, 4);
    assertThat(
            read(TestImage.of(Encoding.EXPLICIT_BIG, 2, 2).bits(8, 8, 7).vr(Vr.OB).pixels(swapped))
                .values())
        .containsExactly(2, 1, 4, 3);
  }

  @Test
  void a_deflated_image_is_read() throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(deflated, new Deflater(9, true))) {
      deflater.write(TestImage.explicit(1, 2).pixels(5, 6).dataset());
    }

    assertThat(
            read(EncodedDataset.file(
                    Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, deflated.toByteArray()))
                .values())
        .containsExactly(5, 6);
  }

  @Test
  void an_odd_image_may_be_padded_to_an_even_length() throws IOException {
    assertThat(
            read(TestImage.explicit(1, 3).bits(8, 8, 7).vr(Vr.OB).pixels(new byte[] {1, 2, 3, 0}))
                .values())
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 10, 80})
  @Verifies(
      value = {"SRS-205", "RC-18"},
      shows = Verifies.Shows.EFFECTIVE)
  void another_number_of_bytes_is_refused_by_number(int bytes) {
    refused(
        TestImage.explicit(2, 2).pixels(new byte[bytes]).file(),
        "has " + bytes + " bytes where 2 x 2 pixels need 8");
  }

  @Test
  void a_file_cut_inside_its_pixels_says_how_much_is_there() {
    byte[] whole = TestImage.explicit(2, 2).pixels(1, 2, 3, 4).file();

    refused(
        java.util.Arrays.copyOf(whole, whole.length - 3), "has 5 bytes where 2 x 2 pixels need 8");
  }

  @Test
  @Verifies({"SRS-205", "RC-18"})
  void what_cannot_be_one_grey_image_is_refused() {
    refused(TestImage.explicit(1, 1).samples(3).pixels(1).file(), "Samples per Pixel");
    refused(TestImage.explicit(1, 1).frames("2").pixels(1).file(), "Number of Frames");
    refused(TestImage.explicit(1, 1).bits(12, 12, 11).pixels(1).file(), "Bits Allocated");
    refused(TestImage.explicit(1, 1).bits(32, 12, 11).pixels(1).file(), "Bits Allocated");
    refused(TestImage.explicit(1, 1).bits(16, 17, 16).pixels(1).file(), "Bits Stored");
    refused(TestImage.explicit(1, 1).bits(16, 0, 0).pixels(1).file(), "Bits Stored");
    refused(TestImage.explicit(1, 1).bits(16, 12, 16).pixels(1).file(), "High Bit");
    refused(TestImage.explicit(1, 1).bits(16, 12, 10).pixels(1).file(), "High Bit");
    refused(TestImage.explicit(0, 1).pixels(1).file(), "Rows");
    refused(TestImage.explicit(1, 0).pixels(1).file(), "Columns");
    refused(EncodedDataset.explicit().us(Tags.ROWS, 1).file(), "(0028,0011)");
  }

  @Test
  @Verifies("SRS-206")
  void a_run_length_image_is_decoded() throws IOException {
    PixelFrame frame = read(TestImage.explicit(2, 2).fragments(RUNS).file(Uids.RLE_LOSSLESS));

    assertThat(frame.values()).containsExactly(0x107, 0x107, 0x108, 0x109);
  }

  @Test
  @Verifies("SRS-206")
  void a_run_length_image_may_lie_in_several_fragments() throws IOException {
    byte[] first = java.util.Arrays.copyOf(RUNS, 68);
    byte[] second = java.util.Arrays.copyOfRange(RUNS, 68, RUNS.length);

    assertThat(
            read(TestImage.explicit(2, 2).fragments(first, second).file(Uids.RLE_LOSSLESS))
                .values())
        .containsExactly(0x107, 0x107, 0x108, 0x109);
  }

  @Test
  @Verifies("SRS-206")
  void a_run_length_image_that_is_too_short_is_refused() {
    refused(TestImage.explicit(2, 3).fragments(RUNS).file(Uids.RLE_LOSSLESS), "cut off");
    refused(TestImage.explicit(2, 2).fragments(new byte[10]).file(Uids.RLE_LOSSLESS), "2 segments");
  }

  @Test
  @Verifies("SRS-206")
  void what_cannot_be_decoded_says_so_and_what_to_do() {
    for (String syntax : new String[] {Uids.JPEG_2000, Uids.JPEG_LS_LOSSLESS, Uids.JPEG_BASELINE}) {
      refused(
          TestImage.explicit(2, 2).fragments(RUNS).file(syntax),
          syntax + " cannot be decoded here; resend the image uncompressed");
    }
  }

  @Test
  @Verifies("SRS-206")
  void a_jpeg_of_another_size_is_refused_before_it_is_decoded() {
    byte[] claim = {
      (byte) 0xFF,
      (byte) 0xD8,
      (byte) 0xFF,
      (byte) 0xC3,
      0,
      11,
      16,
      (byte) 0xFF,
      (byte) 0xFF,
      (byte) 0xFF,
      (byte) 0xFF,
      1,
      1,
      17,
      0,
      0
    };

    refused(
        TestImage.explicit(2, 2).fragments(claim).file(Uids.JPEG_LOSSLESS_SV1),
        "not the lossless 2 x 2 image");
  }

  @Test
  @Verifies("SRS-206")
  void a_broken_jpeg_is_refused() {
    byte[] broken = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC3, 0, 11, 16, 0, 2, 0, 2, 1, 1, 17, 0, 0
    };

    refused(TestImage.explicit(2, 2).fragments(broken).file(Uids.JPEG_LOSSLESS_SV1), "JPEG");
    refused(TestImage.explicit(2, 2).fragments(RUNS).file(Uids.JPEG_LOSSLESS), "JPEG");
  }

  @Test
  void pixel_data_must_be_encoded_as_the_transfer_syntax_says() {
    refused(
        TestImage.explicit(1, 1).pixels(1).file(Uids.RLE_LOSSLESS),
        "not encoded as the transfer syntax");
    refused(TestImage.explicit(2, 2).fragments(RUNS).file(), "not encoded as the transfer syntax");
  }

  private PixelFrame read(EncodedDataset image) throws IOException {
    return read(image.file());
  }

  private PixelFrame read(byte[] image) throws IOException {
    Path file = folder.resolve("image");
    Files.write(file, image);
    return DicomFiles.pixels(file, ReadLimits.DEFAULT);
  }

  private void refused(byte[] image, String words) {
    assertThatThrownBy(() -> read(image))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining(words);
  }
}
