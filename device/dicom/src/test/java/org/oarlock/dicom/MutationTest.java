package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

/** Valid files with a few bytes changed, always the same ones. */
@Verifies({"SRS-201", "SRS-203", "SRS-205"})
class MutationTest {

  private static final int ROUNDS = 1500;
  private static final ReadLimits LIMITS = new ReadLimits(8, 10_000, 1 << 20, 1 << 22);

  @TempDir Path folder;

  @Test
  void a_changed_file_ends_in_a_value_or_a_reason() {
    List<byte[]> seeds = seeds();
    Random random = new Random(20261123);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          int answered = 0;
          for (int round = 0; round < ROUNDS; round++) {
            for (byte[] seed : seeds) {
              answered += answer(mutated(seed, random)) ? 1 : 0;
            }
          }
          assertThat(answered).as("some changes do no harm").isPositive();
        });
  }

  private boolean answer(byte[] file) throws IOException {
    try {
      Dataset dataset = DicomFiles.read(file, LIMITS).dataset();
      for (int tag : dataset.tags()) {
        ask(dataset, tag);
      }
      Path path = folder.resolve("mutated");
      Files.write(path, file);
      DicomFiles.pixels(path, LIMITS);
      return true;
    } catch (DicomException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return false;
    }
  }

  private static void ask(Dataset dataset, int tag) {
    dataset.text(tag);
    dataset.integer(tag);
    dataset.decimals(tag);
    for (Dataset item : dataset.items(tag)) {
      for (int inner : item.tags()) {
        ask(item, inner);
      }
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] file = seed.clone();
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes; change++) {
      // Most of the preamble carries nothing.
      int at = 120 + random.nextInt(file.length - 120);
      file[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) 0xFF;
            case 1 -> 0;
            case 2 -> (byte) (file[at] ^ 1 << random.nextInt(8));
            default -> (byte) random.nextInt(256);
          };
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
  }

  private static List<byte[]> seeds() {
    return List.of(
        everything(Encoding.EXPLICIT_LITTLE).file(),
        everything(Encoding.IMPLICIT_LITTLE).file(),
        everything(Encoding.EXPLICIT_BIG).file(),
        TestImage.explicit(2, 2).fragments(new byte[80], new byte[] {1, 2}).file(Uids.RLE_LOSSLESS),
        TestImage.explicit(2, 2)
            .fragments(
                new byte[] {
                  (byte) 0xFF,
                  (byte) 0xD8,
                  (byte) 0xFF,
                  (byte) 0xC3,
                  0,
                  11,
                  16,
                  0,
                  2,
                  0,
                  2,
                  1,
                  1,
                  17,
                  0,
                  (byte) 0xFF,
                  (byte) 0xC4,
                  0,
                  20,
                  0,
                  1,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  (byte) 0xFF,
                  (byte) 0xDA,
                  0,
                  8,
                  1,
                  1,
                  0,
                  1,
                  0,
                  0,
                  5,
                  6,
                  7,
                  8
                })
            .file(Uids.JPEG_LOSSLESS_SV1));
  }

  private static EncodedDataset everything(Encoding encoding) {
    return new EncodedDataset(encoding)
        .text(Tags.SPECIFIC_CHARACTER_SET, Vr.CS, "\\ISO 2022 IR 87")
        .text(Tags.SOP_INSTANCE_UID, Vr.UI, "1.2.3.4")
        .start(0x00081140, Vr.SQ, EncodedDataset.UNDEFINED)
        .item(EncodedDataset.UNDEFINED)
        .text(Tags.REFERENCED_SOP_CLASS_UID, Vr.UI, "1.2.3.4")
        .endItem()
        .endSequence()
        .text(Tags.PATIENT_NAME, Vr.PN, "Yamada=\u001b$B;3ED\u001b(B")
        .element(0x00091001, Vr.FD, new byte[16])
        .text(Tags.IMAGE_POSITION_PATIENT, Vr.DS, "1\\2\\3.5")
        .us(Tags.SAMPLES_PER_PIXEL, 1)
        .us(Tags.ROWS, 2)
        .us(Tags.COLUMNS, 2)
        .us(Tags.BITS_ALLOCATED, 16)
        .us(Tags.BITS_STORED, 12)
        .us(Tags.HIGH_BIT, 11)
        .us(Tags.PIXEL_REPRESENTATION, 0)
        .element(Tags.PIXEL_DATA, Vr.OW, new byte[8]);
  }
}
