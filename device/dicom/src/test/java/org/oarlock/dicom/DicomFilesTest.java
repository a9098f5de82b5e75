package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

class DicomFilesTest {

  private static final Dataset DATASET =
      new DatasetBuilder()
          .text(Tags.SOP_CLASS_UID, Uids.CT_IMAGE_STORAGE)
          .text(Tags.SOP_INSTANCE_UID, "1.2.3.4")
          .text(Tags.PATIENT_ID, "A")
          .integers(Tags.ROWS, 512)
          .build();

  @TempDir Path folder;

  @Test
  @Verifies("SRS-204")
  void what_was_written_is_read_back_in_either_representation() throws IOException {
    for (String syntax : List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN)) {
      Path file = folder.resolve(syntax);

      DicomFiles.write(file, new DicomFile(syntax, Uids.CT_IMAGE_STORAGE, "1.2.3.4", DATASET));

      DicomFile read = DicomFiles.read(file, ReadLimits.DEFAULT);
      assertThat(read.transferSyntax()).isEqualTo(syntax);
      assertThat(read.sopInstanceUid()).isEqualTo("1.2.3.4");
      assertThat(read.dataset().tags()).isEqualTo(DATASET.tags());
      for (int tag : DATASET.tags()) {
        assertThat(read.dataset().vr(tag)).isEqualTo(DATASET.vr(tag));
        assertThat(read.dataset().bytes(tag).orElseThrow())
            .isEqualTo(DATASET.bytes(tag).orElseThrow());
      }
    }
  }

  @Test
  @Verifies({"SRS-204", "RC-48"})
  void writing_replaces_a_file_whole_and_leaves_no_other() throws IOException {
    Path file = folder.resolve("file.dcm");
    Files.writeString(file, "something longer than nothing");

    DicomFiles.write(file, explicit());

    assertThat(DicomFiles.meta(file).sopInstanceUid()).isEqualTo("1.2.3.4");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-204", "RC-48"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_failed_write_leaves_what_was_there() throws IOException {
    Path file = folder.resolve("file.dcm");
    DicomFiles.write(file, explicit());
    byte[] before = Files.readAllBytes(file);
    DicomFile compressed = new DicomFile(Uids.RLE_LOSSLESS, "1.2", "1.2.3", DATASET);

    assertThatThrownBy(() -> DicomFiles.write(file, compressed))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining("not encoded again");

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  @Verifies("SRS-203")
  void files_without_preamble_or_meta_information_are_read() throws IOException {
    byte[] whole = DicomFiles.encode(explicit());
    int header =
        Part10Header.bytes(Uids.CT_IMAGE_STORAGE, "1.2.3.4", Uids.EXPLICIT_VR_LITTLE_ENDIAN).length;
    for (int start : List.of(0, 128, 132, header)) {
      byte[] cut = Arrays.copyOfRange(whole, start, whole.length);

      assertThat(DicomFiles.read(cut, ReadLimits.DEFAULT).dataset().text(Tags.PATIENT_ID))
          .as("without the first %d bytes", start)
          .contains("A");
    }
  }

  @Test
  @Verifies("SRS-203")
  void a_bare_data_set_in_implicit_or_big_endian_encoding_is_read() throws IOException {
    for (Encoding encoding : List.of(Encoding.IMPLICIT_LITTLE, Encoding.EXPLICIT_BIG)) {
      byte[] bare =
          new EncodedDataset(encoding)
              .text(Tags.SOP_INSTANCE_UID, Vr.UI, "1.2.3.4")
              .text(Tags.PATIENT_ID, Vr.LO, "A")
              .us(Tags.ROWS, 512)
              .dataset();

      DicomFile read = DicomFiles.read(bare, ReadLimits.DEFAULT);

      assertThat(read.transferSyntax()).isEqualTo(encoding.transferSyntax());
      assertThat(read.sopInstanceUid()).isEqualTo("1.2.3.4");
      assertThat(read.dataset().integer(Tags.ROWS)).hasValue(512);
    }
  }

  @Test
  @Verifies("SRS-203")
  void what_is_not_dicom_is_called_so() {
    for (String text : List.of("", "x", "DICM", "a text file of some length, and nothing else")) {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

      assertThatThrownBy(() -> DicomFiles.read(bytes, ReadLimits.DEFAULT))
          .isInstanceOf(DicomException.class)
          .hasMessage("not a DICOM file");
    }
  }

  @Test
  @Verifies("SRS-203")
  void an_unknown_transfer_syntax_is_refused_with_a_way_out() {
    byte[] file = EncodedDataset.explicit().text(Tags.PATIENT_ID, Vr.LO, "A").file("1.2.840.1");

    assertThatThrownBy(() -> DicomFiles.read(file, ReadLimits.DEFAULT))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining("resend");
  }

  @Test
  @Verifies("SRS-203")
  void the_header_is_read_without_the_pixels() throws IOException {
    Path file = folder.resolve("image");
    Files.write(file, TestImage.explicit(1, 2).pixels(1, 2).file());

    assertThat(DicomFiles.readHeader(file, ReadLimits.DEFAULT).dataset().has(Tags.PIXEL_DATA))
        .isFalse();
    assertThat(
            DicomFiles.read(file, ReadLimits.DEFAULT)
                .dataset()
                .bytes(Tags.PIXEL_DATA)
                .orElseThrow())
        .containsExactly(1, 0, 2, 0);
  }

  @Test
  @Verifies("SRS-203")
  void a_big_endian_file_is_held_little_endian() throws IOException {
    byte[] file = TestImage.of(Encoding.EXPLICIT_BIG, 1, 2).pixels(1, 2).file();

    Dataset dataset = DicomFiles.read(file, ReadLimits.DEFAULT).dataset();

    assertThat(dataset.integer(Tags.COLUMNS)).hasValue(2);
    assertThat(dataset.bytes(Tags.PIXEL_DATA).orElseThrow()).containsExactly(1, 0, 2, 0);
  }

  @Test
  @Verifies("SRS-203")
  void a_missing_file_is_an_io_matter() {
    assertThatThrownBy(() -> DicomFiles.readHeader(folder.resolve("absent"), ReadLimits.DEFAULT))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @Verifies("SRS-208")
  void a_sequence_of_unknown_representation_is_read() throws IOException {
    byte[] item =
        new EncodedDataset(Encoding.IMPLICIT_LITTLE).text(Tags.CODE_VALUE, Vr.SH, "7310").dataset();
    ByteArrayOutputStream dataset = new ByteArrayOutputStream();
    dataset.writeBytes(
        EncodedDataset.explicit()
            .start(Tags.REQUEST_ATTRIBUTES_SEQUENCE, Vr.UN, EncodedDataset.UNDEFINED)
            .item(item.length)
            .raw(item)
            .endSequence()
            .dataset());

    DicomFile read =
        DicomFiles.read(
            EncodedDataset.file(Uids.EXPLICIT_VR_LITTLE_ENDIAN, dataset.toByteArray()),
            ReadLimits.DEFAULT);

    assertThat(read.dataset().items(Tags.REQUEST_ATTRIBUTES_SEQUENCE))
        .singleElement()
        .satisfies(first -> assertThat(first.text(Tags.CODE_VALUE)).contains("7310"));
  }

  private static DicomFile explicit() {
    return new DicomFile(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.CT_IMAGE_STORAGE, "1.2.3.4", DATASET);
  }
}
