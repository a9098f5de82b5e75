package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

/** Files made to harm; what real ones look like is in {@link ForeignFilesTest}. */
class HostileFilesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SEQUENCE = Tags.REQUEST_ATTRIBUTES_SEQUENCE;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Verifies(
      value = {"SRS-201", "RC-6"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_nesting_of_2000_sequences_is_refused(boolean explicit) {
    Encoding encoding = explicit ? Encoding.EXPLICIT_LITTLE : Encoding.IMPLICIT_LITTLE;
    EncodedDataset hostile = new EncodedDataset(encoding);
    for (int depth = 0; depth < 2000; depth++) {
      hostile.start(SEQUENCE, Vr.SQ, EncodedDataset.UNDEFINED).item(EncodedDataset.UNDEFINED);
    }
    refused(hostile.file(), "nested more than 32 deep");
  }

  @Test
  @Verifies("SRS-201")
  void a_nesting_with_declared_lengths_is_refused_too() {
    byte[] inner = new byte[0];
    for (int depth = 0; depth < 2000; depth++) {
      inner =
          new EncodedDataset(Encoding.IMPLICIT_LITTLE)
              .start(SEQUENCE, Vr.SQ, inner.length + 8L)
              .item(inner.length)
              .raw(inner)
              .dataset();
    }
    refused(EncodedDataset.file(Uids.IMPLICIT_VR_LITTLE_ENDIAN, inner), "nested more than 32 deep");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Verifies("SRS-201")
  void a_nesting_hidden_in_unknown_values_does_not_reach_the_stack(boolean privateTag)
      throws IOException {
    byte[] inner = new byte[0];
    for (int depth = 0; depth < 2000; depth++) {
      inner =
          EncodedDataset.explicit()
              .start(privateTag ? 0x00091001 : SEQUENCE, Vr.UN, inner.length + 8L)
              .item(inner.length)
              .raw(inner)
              .dataset();
    }
    answered(EncodedDataset.file(Uids.EXPLICIT_VR_LITTLE_ENDIAN, inner));
  }

  @Test
  @Verifies("SRS-201")
  void two_million_empty_items_are_refused() {
    EncodedDataset hostile =
        EncodedDataset.explicit().start(SEQUENCE, Vr.SQ, EncodedDataset.UNDEFINED);
    for (int item = 0; item < 2_000_000; item++) {
      hostile.item(0);
    }
    refused(hostile.endSequence().file(), "more than 1000000 elements");
  }

  @Test
  @Verifies("SRS-201")
  void two_million_fragments_are_refused() {
    EncodedDataset hostile =
        EncodedDataset.explicit().start(Tags.PIXEL_DATA, Vr.OB, EncodedDataset.UNDEFINED);
    for (int item = 0; item < 2_000_000; item++) {
      hostile.item(0);
    }
    refused(hostile.endSequence().file(Uids.RLE_LOSSLESS), "more than 1000000 elements");
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 1000, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFEL})
  @Verifies("SRS-201")
  void a_length_beyond_the_file_is_refused(long length) {
    refused(
        EncodedDataset.explicit().start(0x00091001, Vr.OB, length).raw(new byte[8]).file(),
        "claims " + length + " bytes where 8 are left");
  }

  @Test
  @Verifies("SRS-201")
  void a_length_beyond_its_item_is_refused() {
    refused(
        EncodedDataset.explicit()
            .start(SEQUENCE, Vr.SQ, 8 + 12)
            .item(12)
            .start(Tags.PATIENT_ID, Vr.LO, 60)
            .raw(new byte[64])
            .file(),
        "claims 60 bytes where 4 are left");
  }

  @Test
  @Verifies("SRS-201")
  void a_sequence_that_never_ends_is_refused() {
    refused(
        EncodedDataset.explicit()
            .start(SEQUENCE, Vr.SQ, EncodedDataset.UNDEFINED)
            .item(EncodedDataset.UNDEFINED)
            .file(),
        "ends inside a sequence");
  }

  @Test
  @Verifies("SRS-201")
  void the_same_element_twice_is_refused() {
    refused(
        EncodedDataset.explicit()
            .text(Tags.PATIENT_ID, Vr.LO, "A")
            .text(Tags.PATIENT_ID, Vr.LO, "B")
            .file(),
        "(0010,0020) stands twice");
  }

  @Test
  @Verifies(
      value = {"SRS-202", "RC-6"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_deflated_bomb_is_refused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(bomb, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      byte[] zeros = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        deflater.write(zeros);
      }
    }
    assertThat(bomb.size()).isLessThan(400_000);
    refused(
        EncodedDataset.file(Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, bomb.toByteArray()),
        "grows beyond");
  }

  @Test
  @Verifies("SRS-201")
  void a_value_of_20_megabytes_is_refused() {
    refused(
        EncodedDataset.explicit().element(0x00091001, Vr.UT, new byte[20 << 20]).file(),
        "more than the allowed 16777216");
  }

  @Test
  @Verifies("SRS-201")
  void many_values_that_are_large_together_are_refused() {
    EncodedDataset hostile = EncodedDataset.explicit();
    for (int value = 0; value < 9; value++) {
      hostile.element(0x00091001 + value, Vr.OB, new byte[15 << 20]);
    }
    refused(hostile.file(), "exceed the allowed 134217728");
  }

  @Test
  @Verifies("SRS-201")
  void as_many_elements_as_are_allowed_are_parsed_in_time() throws IOException {
    EncodedDataset large =
        EncodedDataset.explicit().start(SEQUENCE, Vr.SQ, EncodedDataset.UNDEFINED);
    for (int item = 0; item < 400_000; item++) {
      large.item(10).text(Tags.CODE_VALUE, Vr.SH, "1");
    }
    answered(large.endSequence().file());
  }

  @Test
  @Verifies("SRS-202")
  void a_cut_deflated_data_set_is_refused() {
    refused(
        EncodedDataset.file(Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, new byte[] {0x4B}), "cut off");
  }

  @Test
  @Verifies({"SRS-201", "RC-6"})
  void a_file_over_the_limit_is_refused_before_it_is_read() throws IOException {
    Path file = folder.resolve("big");
    Files.write(file, EncodedDataset.explicit().text(Tags.PATIENT_ID, Vr.LO, "A").file());
    ReadLimits tight = new ReadLimits(32, 1000, 100, 1000);

    assertThatThrownBy(() -> DicomFiles.readHeader(file, tight))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining("more than the allowed 100");
  }

  @Test
  @Verifies("SRS-205")
  void an_image_of_65535_x_65535_is_refused_before_it_is_allocated() throws IOException {
    Path file = folder.resolve("giant");
    Files.write(file, TestImage.explicit(65535, 65535).pixels(new byte[64]).file());

    assertThatThrownBy(() -> DicomFiles.pixels(file, ReadLimits.DEFAULT))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining("65535 x 65535 pixels needs");
  }

  @Test
  @Verifies("SRS-201")
  void an_executable_with_a_dicom_mark_is_only_a_file() throws IOException {
    byte[] file = EncodedDataset.explicit().text(Tags.PATIENT_ID, Vr.LO, "A").file();
    file[0] = 'M';
    file[1] = 'Z';
    assertThat(DicomFiles.read(file, ReadLimits.DEFAULT).dataset().text(Tags.PATIENT_ID))
        .contains("A");
  }

  private static void refused(byte[] file, String words) {
    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThatThrownBy(() -> DicomFiles.read(file, ReadLimits.DEFAULT))
                .isInstanceOf(DicomException.class)
                .hasMessageContaining(words));
  }

  private static void answered(byte[] file) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          try {
            assertThat(DicomFiles.read(file, ReadLimits.DEFAULT)).isNotNull();
          } catch (DicomException refused) {
            assertThat(refused).hasMessageContaining("data set");
          }
        });
  }
}
