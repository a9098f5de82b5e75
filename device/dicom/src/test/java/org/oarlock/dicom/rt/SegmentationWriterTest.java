package org.oarlock.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Dciodvfy;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.dicom.series.PhantomSeries;
import org.oarlock.dicom.series.StoredForm;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.trace.annotations.Verifies;

class SegmentationWriterTest {

  @TempDir static Path folder;
  private static Map<String, Mask> truth;
  private static List<CtInstance> instances;

  @BeforeAll
  static void write_the_phantom() throws IOException {
    PhantomSeries series =
        PhantomSeries.write(PatientPosition.HFS, StoredForm.SCANNER, folder.resolve("ct"));
    truth = new TreeMap<>(series.phantom().truth());
    instances = series.instances();
  }

  @Test
  @Verifies("SRS-506")
  void a_phantom_gives_a_conformant_segmentation() throws Exception {
    Path target = folder.resolve("seg.dcm");

    DicomFiles.write(target, SegmentationWriter.dataset(thorax().make()));

    assertThat(Dciodvfy.errors(target)).isEmpty();
  }

  @Test
  @Verifies("SRS-506")
  void a_whole_device_is_conformant_too_and_named() throws Exception {
    RtEquipment device =
        new RtEquipment(
            Optional.of("Example Hospital"),
            Optional.of("Oarlock"),
            Optional.of("SN 1"),
            Optional.of("(01)09506000134352"),
            List.of("Oarlock 0.1.0"));
    Path target = folder.resolve("device.dcm");

    DicomFile file = SegmentationWriter.dataset(thorax().equipment(device).make());
    DicomFiles.write(target, file);

    assertThat(Dciodvfy.errors(target)).isEmpty();
    assertThat(file.dataset().text(Tags.MANUFACTURER)).contains("Example Hospital");
  }

  @Test
  @Verifies("SRS-506")
  void nobody_is_named_as_maker_who_did_not_say_so() throws Exception {
    Dataset dataset = SegmentationWriter.dataset(thorax().make()).dataset();

    assertThat(dataset.text(Tags.MANUFACTURER)).contains("not stated");
    assertThat(dataset.text(Tags.DEVICE_SERIAL_NUMBER)).contains("not stated");
  }

  @Test
  @Verifies("SRS-506")
  void the_frames_hold_exactly_the_voxels_of_the_masks() throws Exception {
    Path target = folder.resolve("voxels.dcm");
    DicomFiles.write(target, SegmentationWriter.dataset(thorax().make()));

    Dataset read = DicomFiles.read(target, ReadLimits.DEFAULT).dataset();

    List<BitSet> found = voxels(read);
    int n = 0;
    for (Mask mask : truth.values()) {
      assertThat(found.get(n++)).isEqualTo(mask.bits());
    }
    assertThat(read.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE))
        .hasSize(read.integer(Tags.NUMBER_OF_FRAMES).orElseThrow());
  }

  /** Voxels by segment, placed by the images that the frames were derived from. */
  private static List<BitSet> voxels(Dataset read) {
    List<BitSet> found = new ArrayList<>();
    truth.forEach((name, mask) -> found.add(new BitSet()));
    BitSet all = BitSet.valueOf(read.bytes(Tags.PIXEL_DATA).orElseThrow());
    List<String> uids = instances.stream().map(CtInstance::sopInstanceUid).toList();
    int perImage = read.integer(Tags.ROWS).orElseThrow() * read.integer(Tags.COLUMNS).orElseThrow();
    int start = 0;
    for (Dataset frame : read.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)) {
      Dataset derivation = frame.items(Tags.DERIVATION_IMAGE_SEQUENCE).get(0);
      Dataset source = derivation.items(Tags.SOURCE_IMAGE_SEQUENCE).get(0);
      int image = uids.indexOf(source.text(Tags.REFERENCED_SOP_INSTANCE_UID).orElseThrow());
      Dataset of = frame.items(Tags.SEGMENT_IDENTIFICATION_SEQUENCE).get(0);
      int segment = of.integer(Tags.REFERENCED_SEGMENT_NUMBER).orElseThrow();
      int from = start;
      all.get(start, start + perImage).stream()
          .forEach(pixel -> found.get(segment - 1).set(image * perImage + pixel));
      assertThat(all.get(from, from + perImage).isEmpty()).as("an empty frame").isFalse();
      start += perImage;
    }
    return found;
  }

  @Test
  @Verifies("SRS-506")
  void patient_study_and_frame_of_reference_are_those_of_the_images() throws Exception {
    Dataset images = instances.get(0).header().dataset();
    Dataset dataset = SegmentationWriter.dataset(thorax().make()).dataset();

    for (int tag :
        List.of(
            Tags.PATIENT_ID,
            Tags.PATIENT_NAME,
            Tags.STUDY_INSTANCE_UID,
            Tags.FRAME_OF_REFERENCE_UID)) {
      assertThat(dataset.bytes(tag).orElseThrow()).isEqualTo(images.bytes(tag).orElseThrow());
    }
    assertThat(dataset.texts(Tags.SERIES_INSTANCE_UID))
        .isNotEqualTo(images.texts(Tags.SERIES_INSTANCE_UID));
  }

  @Test
  @Verifies("SRS-506")
  void the_same_input_gives_the_same_bytes() throws Exception {
    assertThat(DicomFiles.encode(SegmentationWriter.dataset(thorax().make())))
        .isEqualTo(DicomFiles.encode(SegmentationWriter.dataset(thorax().make())));
  }

  @Test
  @Verifies("SRS-506")
  void a_colour_is_the_one_that_a_display_calibrated_for_it_would_show() {
    assertThat(CieLab.encoded(new Rgb(255, 255, 255))).containsExactly(65535, 32896, 32896);
    assertThat(CieLab.encoded(new Rgb(0, 0, 0))).containsExactly(0, 32896, 32896);
    int[] red = CieLab.encoded(new Rgb(255, 0, 0));
    assertThat(IntStream.of(red).map(part -> Math.round(part / 655.35f)))
        .as("L* 54.3, a* 80.8, b* 69.9 of D50")
        .containsExactly(54, 82, 78);
  }

  @Test
  @Verifies("SRS-507")
  void what_a_reader_would_misread_is_not_written() {
    BitSet one = new BitSet();
    one.set(1);
    BitSet outside = new BitSet();
    outside.set(Integer.MAX_VALUE - 1);
    Dataset header = instances.get(0).header().dataset();

    refused(thorax().segment("zz_Heart", new BitSet()), "zz_Heart has no voxel");
    refused(thorax().segment("zz_Heart", outside), "leaves the images");
    refused(thorax().segment("zz_Body", one), "two structures have the label zz_Body");
    refused(thorax().segment(" ", one), "1 to 64 characters");
    refused(thorax().segment("a\\b", one), "1 to 64 characters");
    refused(new ThoraxSegments(instances), "at least one image, one structure");
    refused(thorax().sliceSpacing(0), "a distance of its slices");
    refused(thorax().label("Draft"), "1 to 16 of A-Z");
    refused(thorax().sopInstanceUid("1.x"), "not a UID");
    refused(thorax().images(List.of(without(header, Tags.FRAME_OF_REFERENCE_UID))), "(0020,0052)");
    refused(thorax().images(List.of(without(header, Tags.IMAGE_POSITION_PATIENT))), "no position");
  }

  @Test
  @Verifies("SRS-507")
  void an_object_that_nobody_could_read_back_is_not_written() {
    assertThatThrownBy(() -> SegmentationRules.bytes(10_000, 512 * 512))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining("327680000 bytes of pixels");
  }

  private static void refused(ThoraxSegments segments, String words) {
    assertThatThrownBy(() -> SegmentationWriter.dataset(segments.make()))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining(words);
  }

  private static Dataset without(Dataset header, int tag) {
    return new DatasetBuilder().copyAll(header).remove(tag).build();
  }

  private static ThoraxSegments thorax() {
    return new ThoraxSegments(instances).truth(truth);
  }
}
