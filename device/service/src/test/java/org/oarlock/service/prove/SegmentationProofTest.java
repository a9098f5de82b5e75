package org.oarlock.service.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.fixture.SegmentationDraft;
import org.oarlock.service.fixture.Statement;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class SegmentationProofTest {

  private static final int FRAMES = Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @Verifies({"SRS-1513", "SRS-1414", "RC-200"})
  void proves_what_was_written_however_the_patient_lies(PatientPosition position) {
    assertThat(SegmentationDraft.of(CtSeries.lying(position), folder).differences()).isEmpty();
  }

  @Test
  @Verifies({"SRS-1513", "SRS-1414"})
  void proves_a_draft_in_which_a_structure_is_absent() {
    CtSeries series = CtSeries.thorax();
    Map<String, Mask> found = new HashMap<>(series.phantom().truth());
    found.remove("Lung_L");
    SegmentationDraft draft = SegmentationDraft.of(series, folder, Draft.segmentation(found));

    assertThat(draft.differences()).isEmpty();
    assertThat(draft.dataset().items(Tags.SEGMENT_SEQUENCE))
        .extracting(item -> item.text(Tags.SEGMENT_LABEL).orElse(""))
        .containsExactly("zz_Body", "zz_Lung_R", "zz_Bone");
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-200"},
      shows = Shows.EFFECTIVE)
  void blocks_one_voxel_more_or_less() {
    assertBlocked(draft().turn(0), "PROOF_VOXELS");
    assertBlocked(draft().turn(12_345), "PROOF_VOXELS");
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-200"},
      shows = Shows.EFFECTIVE)
  void blocks_two_structures_whose_names_are_exchanged() {
    SegmentationDraft draft = draft();
    List<Dataset> segments = draft.dataset().items(Tags.SEGMENT_SEQUENCE);
    String left = segments.get(1).text(Tags.SEGMENT_LABEL).orElseThrow();
    String right = segments.get(2).text(Tags.SEGMENT_LABEL).orElseThrow();
    draft
        .item(Tags.SEGMENT_SEQUENCE, 1, s -> Draft.with(s, b -> b.text(Tags.SEGMENT_LABEL, right)))
        .item(Tags.SEGMENT_SEQUENCE, 2, s -> Draft.with(s, b -> b.text(Tags.SEGMENT_LABEL, left)));

    assertBlocked(draft, "PROOF_NAME");
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-200"},
      shows = Shows.EFFECTIVE)
  void blocks_another_colour_term_or_algorithm() {
    for (UnaryOperator<DatasetBuilder> change :
        List.<UnaryOperator<DatasetBuilder>>of(
            b -> b.integers(Tags.RECOMMENDED_DISPLAY_CIELAB_VALUE, 100, 32896, 32896),
            b -> b.remove(Tags.RECOMMENDED_DISPLAY_CIELAB_VALUE),
            b -> b.text(Tags.SEGMENT_ALGORITHM_TYPE, "MANUAL"),
            b -> b.remove(Tags.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE))) {
      assertBlocked(
          draft().item(Tags.SEGMENT_SEQUENCE, 1, s -> Draft.with(s, change)), "PROOF_NAME");
    }
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-201"},
      shows = Shows.EFFECTIVE)
  void blocks_a_frame_at_another_place_than_its_slice() {
    assertBlocked(
        draft()
            .item(
                FRAMES,
                3,
                frame ->
                    Draft.with(
                        frame,
                        Tags.PLANE_POSITION_SEQUENCE,
                        planes ->
                            List.of(Draft.with(planes.get(0), SegmentationProofTest::moved)))),
        "PROOF_PLANE",
        "PROOF_VOXELS");
  }

  private static DatasetBuilder moved(DatasetBuilder plane) {
    double[] at = plane.build().decimals(Tags.IMAGE_POSITION_PATIENT);
    return plane.decimals(Tags.IMAGE_POSITION_PATIENT, at[0], at[1], at[2] + 0.5);
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-201"},
      shows = Shows.EFFECTIVE)
  void blocks_a_frame_that_names_a_foreign_slice_or_segment_or_is_there_twice() {
    SegmentationDraft foreign = draft();
    Dataset frame = foreign.dataset().items(FRAMES).get(0);
    Dataset source =
        frame.items(Tags.DERIVATION_IMAGE_SEQUENCE).get(0).items(Tags.SOURCE_IMAGE_SEQUENCE).get(0);
    Dataset other = Draft.with(source, b -> b.text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.7"));
    foreign.item(
        FRAMES,
        0,
        f ->
            Draft.with(
                f,
                Tags.DERIVATION_IMAGE_SEQUENCE,
                d ->
                    List.of(
                        Draft.with(d.get(0), Tags.SOURCE_IMAGE_SEQUENCE, s -> List.of(other)))));
    assertBlocked(foreign, "PROOF_IMAGES", "PROOF_VOXELS");
    assertBlocked(draft().item(FRAMES, 1, f -> frame), "PROOF_FRAMES", "PROOF_VOXELS");
    assertBlocked(
        draft()
            .item(
                FRAMES,
                0,
                f ->
                    Draft.with(
                        f,
                        Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
                        s ->
                            List.of(
                                Draft.with(
                                    s.get(0),
                                    b -> b.integers(Tags.REFERENCED_SEGMENT_NUMBER, 9))))),
        "PROOF_FRAMES",
        "PROOF_VOXELS");
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-201"},
      shows = Shows.EFFECTIVE)
  void blocks_frames_of_another_grid() {
    for (UnaryOperator<DatasetBuilder> change :
        List.<UnaryOperator<DatasetBuilder>>of(
            b -> b.integers(Tags.ROWS, 17),
            b -> b.integers(Tags.NUMBER_OF_FRAMES, 2),
            b -> b.text(Tags.SEGMENTATION_TYPE, "FRACTIONAL"),
            b -> b.integers(Tags.BITS_ALLOCATED, 8))) {
      assertBlocked(draft().edit(change), "PROOF_FRAMES");
    }
    assertBlocked(
        draft()
            .item(
                Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                0,
                shared ->
                    Draft.with(
                        shared,
                        Tags.PIXEL_MEASURES_SEQUENCE,
                        m ->
                            List.of(
                                Draft.with(
                                    m.get(0), b -> b.decimals(Tags.PIXEL_SPACING, 5.5, 5.6))))),
        "PROOF_FRAMES");
    assertBlocked(
        draft()
            .item(
                Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                0,
                shared ->
                    Draft.with(
                        shared,
                        Tags.PLANE_ORIENTATION_SEQUENCE,
                        o ->
                            List.of(
                                Draft.with(
                                    o.get(0),
                                    b ->
                                        b.decimals(
                                            Tags.IMAGE_ORIENTATION_PATIENT, -1, 0, 0, 0, 1, 0))))),
        "PROOF_FRAMES");
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-201"},
      shows = Shows.EFFECTIVE)
  void blocks_another_patient_study_frame_of_reference_or_kind() {
    assertBlocked(draft().edit(b -> b.text(Tags.PATIENT_ID, "other")), "PROOF_IDENTITY");
    assertBlocked(draft().edit(b -> b.text(Tags.STUDY_INSTANCE_UID, "2.25.1")), "PROOF_STUDY");
    assertBlocked(
        draft().edit(b -> b.text(Tags.FRAME_OF_REFERENCE_UID, "2.25.1")),
        "PROOF_FRAME_OF_REFERENCE");
    assertBlocked(draft().edit(b -> b.text(Tags.MODALITY, "CT")), "PROOF_KIND");
    assertBlocked(draft().edit(b -> b.remove(Tags.REFERENCED_SERIES_SEQUENCE)), "PROOF_IMAGES");
    assertBlocked(
        draft()
            .item(
                Tags.REFERENCED_SERIES_SEQUENCE,
                0,
                s ->
                    Draft.with(
                        s, Tags.REFERENCED_INSTANCE_SEQUENCE, all -> all.subList(1, all.size()))),
        "PROOF_IMAGES");
  }

  @Test
  @Verifies("SRS-1513")
  void blocks_what_is_not_marked_or_names_a_maker_who_did_not_sign() {
    assertBlocked(draft().edit(b -> b.text(Tags.CONTENT_LABEL, "DRAFT")), "PROOF_LABEL");
    assertBlocked(draft().edit(b -> b.text(Tags.MANUFACTURER, "Somebody")), "PROOF_MANUFACTURER");
    assertBlocked(draft().provedFor(Statement.verified(folder)), "PROOF_MANUFACTURER");
  }

  @Test
  @Verifies("SRS-1513")
  void blocks_a_segment_too_few_and_a_file_that_cannot_be_read() {
    assertBlocked(draft().edit(b -> b.items(Tags.SEGMENT_SEQUENCE, List.of())), "PROOF_STRUCTURES");
    assertThat(draft().differences(new byte[200]))
        .extracting(Finding::code)
        .contains("PROOF_UNREADABLE");
  }

  private SegmentationDraft draft() {
    return SegmentationDraft.of(CtSeries.thorax(), folder);
  }

  private static void assertBlocked(SegmentationDraft draft, String... codes) {
    assertThat(draft.differences()).extracting(Finding::code).contains(codes);
  }
}
