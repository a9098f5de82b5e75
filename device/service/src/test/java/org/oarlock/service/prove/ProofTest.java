package org.oarlock.service.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Vector3;
import org.oarlock.inference.Colour;
import org.oarlock.service.Finding;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.draw.DrawRequest;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.fixture.Statement;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ProofTest {

  private static final int BODY = 1;
  private static final int LUNG_L = 2;
  private static final int LUNG_R = 3;
  private static final int BONE = 4;
  private static final double PIXEL_MM = 5.5;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @Verifies({"SRS-1501", "SRS-1410", "RC-40", "RC-46"})
  void proves_what_was_drawn_with_either_kind_of_holes(HoleStyle holes) {
    ProofOutcome outcome = Draft.of(CtSeries.thorax(), folder, holes).prove();

    assertThat(outcome).isInstanceOf(ProofOutcome.Proved.class);
    assertThat(((ProofOutcome.Proved) outcome).structures())
        .extracting(ProvedStructure::name)
        .containsExactly("zz_Body", "zz_Lung_L", "zz_Lung_R", "zz_Bone");
  }

  @ParameterizedTest
  @EnumSource
  @Verifies({"SRS-1501", "SRS-1508", "RC-22", "RC-32"})
  void proves_the_same_patient_however_he_lies(PatientPosition position) {
    CtSeries series = CtSeries.lying(position);

    ProofOutcome outcome = Draft.of(series, folder, HoleStyle.KEYHOLE).prove();

    List<ProvedStructure> proved = ((ProofOutcome.Proved) outcome).structures();
    assertThat(proved.get(LUNG_L - 1).x()).isGreaterThan(proved.get(LUNG_R - 1).x() + 50);
    Mask body = series.phantom().truth().get("Body");
    assertThat(proved.get(0).voxels()).isEqualTo(body.count());
    assertThat(proved.get(0).millilitres()).isCloseTo(body.millilitres(), Offset.offset(0.001));
  }

  @Test
  @Verifies({"SRS-1509", "SRS-1407", "RC-51"})
  void proves_a_draft_in_which_a_structure_is_absent() {
    CtSeries series = CtSeries.thorax();
    Map<String, Mask> found = new HashMap<>(series.phantom().truth());
    found.remove("Lung_R");

    ProofOutcome outcome = Draft.of(series, folder, Draft.segmentation(found)).prove();

    assertThat(((ProofOutcome.Proved) outcome).structures())
        .extracting(ProvedStructure::number)
        .containsExactly(BODY, LUNG_L, BONE);
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40", "RC-25"},
      shows = Shows.EFFECTIVE)
  void blocks_a_shift_by_one_pixel() {
    Draft draft = draft().points(p -> new double[] {p[0] + PIXEL_MM, p[1], p[2]});

    assertBlocked(draft, "PROOF_VOXELS", "PROOF_CENTROID");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40", "RC-25"},
      shows = Shows.EFFECTIVE)
  void blocks_a_shift_by_more_than_half_a_pixel() {
    Draft draft = draft().points(p -> new double[] {p[0], p[1] - 0.55 * PIXEL_MM, p[2]});

    assertBlocked(draft, "PROOF_VOXELS", "PROOF_CENTROID");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "SRS-1508", "RC-40", "RC-32"},
      shows = Shows.EFFECTIVE)
  void blocks_contours_mirrored_left_to_right() {
    Draft draft = draft().points(p -> new double[] {25 - p[0], p[1], p[2]});

    assertBlocked(draft, "PROOF_VOXELS", "PROOF_SIDE");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40"},
      shows = Shows.EFFECTIVE)
  void blocks_contours_flipped_from_head_to_foot_with_their_references() {
    Draft draft = draft();
    List<String> uids = uids(draft);
    for (int number = BODY; number <= BONE; number++) {
      draft.contours(
          number, all -> all.stream().map(contour -> onto(contour, flipped(uids))).toList());
    }
    draft.points(p -> new double[] {p[0], p[1], -p[2]});

    assertBlocked(draft, "PROOF_VOXELS");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40"},
      shows = Shows.EFFECTIVE)
  void blocks_scaled_contours() {
    Draft draft = draft().points(p -> new double[] {p[0] * 1.05, p[1], p[2]});

    assertBlocked(draft, "PROOF_VOXELS");
  }

  @Test
  @Verifies(
      value = {"SRS-1507", "RC-43", "RC-39"},
      shows = Shows.EFFECTIVE)
  void blocks_exchanged_names() {
    Draft draft =
        draft()
            .items(
                Tags.STRUCTURE_SET_ROI_SEQUENCE,
                rois -> {
                  List<Dataset> swapped = new ArrayList<>(rois);
                  swapped.set(LUNG_L - 1, named(rois.get(LUNG_L - 1), "zz_Lung_R"));
                  swapped.set(LUNG_R - 1, named(rois.get(LUNG_R - 1), "zz_Lung_L"));
                  return swapped;
                });

    assertBlocked(draft, "PROOF_NAME");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "SRS-1508", "RC-43"},
      shows = Shows.EFFECTIVE)
  void blocks_contours_of_one_structure_under_the_number_of_another() {
    Draft draft =
        draft()
            .items(
                Tags.ROI_CONTOUR_SEQUENCE,
                drawn ->
                    drawn.stream()
                        .map(item -> renumbered(item, Map.of(LUNG_L, LUNG_R, LUNG_R, LUNG_L)))
                        .toList());

    assertBlocked(draft, "PROOF_VOXELS", "PROOF_SIDE");
  }

  @Test
  @Verifies(
      value = {"SRS-1507", "RC-42"},
      shows = Shows.EFFECTIVE)
  void blocks_a_name_that_lost_its_side() {
    Draft draft =
        draft()
            .items(
                Tags.STRUCTURE_SET_ROI_SEQUENCE,
                rois -> {
                  List<Dataset> cut = new ArrayList<>(rois);
                  cut.set(LUNG_L - 1, named(rois.get(LUNG_L - 1), "zz_Lung"));
                  return cut;
                });

    assertBlocked(draft, "PROOF_NAME");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40"},
      shows = Shows.EFFECTIVE)
  void blocks_a_slice_without_its_contours() {
    Draft draft = draft();
    String eighth = uids(draft).get(8);
    draft.contours(LUNG_L, all -> all.stream().filter(c -> !image(c).equals(eighth)).toList());

    assertBlocked(draft, "PROOF_VOXELS");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40", "RC-46"},
      shows = Shows.EFFECTIVE)
  void blocks_a_dropped_hole() {
    Draft draft = Draft.of(CtSeries.thorax(), folder, HoleStyle.NESTED);
    int before = contours(draft, BONE).size();
    draft.contours(BONE, all -> all.stream().filter(c -> !isHole(c, all)).toList());

    assertThat(contours(draft, BONE)).hasSizeLessThan(before);
    assertBlocked(draft, "PROOF_VOXELS");
  }

  @Test
  @Verifies(
      value = {"SRS-1503", "RC-41"},
      shows = Shows.EFFECTIVE)
  void blocks_a_contour_that_names_the_next_slice() {
    Draft draft = draft();
    List<String> uids = uids(draft);
    Map<String, String> next = new HashMap<>();
    IntStream.range(0, uids.size())
        .forEach(k -> next.put(uids.get(k), uids.get((k + 1) % uids.size())));
    draft.contours(LUNG_R, all -> all.stream().map(c -> onto(c, next)).toList());

    assertBlocked(draft, "PROOF_PLANE");
  }

  @Test
  @Verifies(
      value = {"SRS-1503", "RC-41"},
      shows = Shows.EFFECTIVE)
  void blocks_a_contour_that_names_a_foreign_image() {
    Draft draft = draft();
    Map<String, String> foreign = Map.of(uids(draft).get(8), "2.25.4711");
    draft.contours(BODY, all -> all.stream().map(c -> onto(c, foreign)).toList());

    assertBlocked(draft, "PROOF_IMAGES");
  }

  @Test
  @Verifies(
      value = {"SRS-1503", "RC-41"},
      shows = Shows.EFFECTIVE)
  void blocks_a_list_of_images_with_one_missing() {
    Draft draft =
        frames(
            study ->
                Draft.with(
                    study,
                    Tags.RT_REFERENCED_SERIES_SEQUENCE,
                    series ->
                        List.of(
                            Draft.with(
                                series.get(0),
                                Tags.CONTOUR_IMAGE_SEQUENCE,
                                i -> i.subList(1, i.size())))));

    assertBlocked(draft, "PROOF_IMAGES");
  }

  @Test
  @Verifies(
      value = {"SRS-1504", "RC-41"},
      shows = Shows.EFFECTIVE)
  void blocks_another_frame_of_reference() {
    Draft draft =
        draft()
            .items(
                Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
                frames ->
                    List.of(
                        Draft.with(
                            frames.get(0), b -> b.text(Tags.FRAME_OF_REFERENCE_UID, "2.25.99"))));

    assertBlocked(draft, "PROOF_FRAME_OF_REFERENCE");
  }

  @Test
  @Verifies(
      value = {"SRS-1504", "RC-41"},
      shows = Shows.EFFECTIVE)
  void blocks_a_structure_in_another_frame_of_reference() {
    Draft draft =
        draft()
            .items(
                Tags.STRUCTURE_SET_ROI_SEQUENCE,
                rois ->
                    rois.stream()
                        .map(
                            roi ->
                                Draft.with(
                                    roi,
                                    b -> b.text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, "2.25.99")))
                        .toList());

    assertBlocked(draft, "PROOF_FRAME_OF_REFERENCE");
  }

  @Test
  @Verifies(
      value = {"SRS-1504", "RC-41", "RC-38"},
      shows = Shows.EFFECTIVE)
  void blocks_another_patient_or_study() {
    assertBlocked(draft().edit(b -> b.text(Tags.PATIENT_ID, "OTHER")), "PROOF_IDENTITY");
    assertBlocked(draft().edit(b -> b.text(Tags.PATIENT_NAME, "Other")), "PROOF_IDENTITY");
    assertBlocked(draft().edit(b -> b.empty(Tags.PATIENT_BIRTH_DATE)), "PROOF_IDENTITY");
    assertBlocked(draft().edit(b -> b.text(Tags.STUDY_INSTANCE_UID, "2.25.7")), "PROOF_STUDY");
  }

  @Test
  @Verifies(
      value = {"SRS-1505", "RC-44"},
      shows = Shows.EFFECTIVE)
  void blocks_what_claims_a_review() {
    assertBlocked(draft().edit(b -> b.text(Tags.APPROVAL_STATUS, "APPROVED")), "PROOF_STATUS");
    assertBlocked(draft().edit(b -> b.text(Tags.REVIEWER_NAME, "Somebody")), "PROOF_STATUS");
    assertBlocked(draft().edit(b -> b.remove(Tags.APPROVAL_STATUS)), "PROOF_STATUS");
  }

  @Test
  @Verifies({"SRS-1511", "RC-80"})
  void proves_the_name_of_the_manufacturer_who_signed_for_the_device() {
    assertThat(stated().prove()).isInstanceOf(ProofOutcome.Proved.class);
  }

  @Test
  @Verifies(
      value = {"SRS-1511", "RC-80"},
      shows = Shows.EFFECTIVE)
  void blocks_a_manufacturer_who_signed_nothing() {
    String blocked = "PROOF_MANUFACTURER";

    assertBlocked(draft().edit(b -> b.text(Tags.MANUFACTURER, "Somebody")), blocked);
    assertBlocked(draft().edit(b -> b.text(Tags.DEVICE_SERIAL_NUMBER, "1")), blocked);
    assertBlocked(draft().edit(b -> b.items(Tags.UDI_SEQUENCE, identifier("1"))), blocked);
    assertBlocked(stated().edit(b -> b.text(Tags.MANUFACTURER, "Somebody")), blocked);
    assertBlocked(stated().edit(b -> b.empty(Tags.MANUFACTURER)), blocked);
    assertBlocked(stated().edit(b -> b.remove(Tags.DEVICE_SERIAL_NUMBER)), blocked);
    assertBlocked(stated().edit(b -> b.items(Tags.UDI_SEQUENCE, identifier("1"))), blocked);
    assertBlocked(stated().edit(b -> b.remove(Tags.UDI_SEQUENCE)), blocked);
  }

  @Test
  @Verifies(
      value = {"SRS-1507", "RC-44"},
      shows = Shows.EFFECTIVE)
  void blocks_another_generation_algorithm() {
    Draft draft =
        draft()
            .items(
                Tags.STRUCTURE_SET_ROI_SEQUENCE,
                rois ->
                    rois.stream()
                        .map(
                            roi ->
                                Draft.with(
                                    roi,
                                    b -> b.text(Tags.ROI_GENERATION_ALGORITHM, "SEMIAUTOMATIC")))
                        .toList());

    assertBlocked(draft, "PROOF_NAME");
  }

  @Test
  @Verifies(
      value = {"SRS-1505", "RC-36"},
      shows = Shows.EFFECTIVE)
  void blocks_a_reference_result_without_its_mark() {
    assertBlocked(draft().edit(b -> b.text(Tags.STRUCTURE_SET_LABEL, "OAR")), "PROOF_LABEL");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "SRS-1503", "RC-45"},
      shows = Shows.EFFECTIVE)
  void blocks_numbers_that_lost_their_decimals() {
    Draft draft = draft().points(p -> new double[] {cut(p[0]), cut(p[1]), cut(p[2])});

    assertBlocked(draft, "PROOF_PLANE");
  }

  @Test
  @Verifies("SRS-1503")
  void blocks_a_contour_whose_count_of_points_is_wrong() {
    Draft draft =
        draft()
            .contours(
                LUNG_L,
                all ->
                    all.stream()
                        .map(c -> Draft.with(c, b -> b.integers(Tags.NUMBER_OF_CONTOUR_POINTS, 5)))
                        .toList());

    assertBlocked(draft, "PROOF_CONTOUR");
  }

  @Test
  @Verifies(
      value = {"SRS-1509", "RC-51", "RC-43"},
      shows = Shows.EFFECTIVE)
  void blocks_missing_doubled_and_empty_structures() {
    int rois = Tags.STRUCTURE_SET_ROI_SEQUENCE;
    assertBlocked(draft().items(rois, all -> all.subList(0, 3)), "PROOF_STRUCTURES");
    assertBlocked(draft().items(rois, ProofTest::firstTwice), "PROOF_STRUCTURES");
    assertBlocked(draft().contours(LUNG_R, all -> List.of()), "PROOF_STRUCTURES");
    assertBlocked(
        draft().items(Tags.RT_ROI_OBSERVATIONS_SEQUENCE, all -> all.subList(1, 4)),
        "PROOF_STRUCTURES");
  }

  @Test
  @Verifies(
      value = {"SRS-1512", "RC-191"},
      shows = Shows.EFFECTIVE)
  void blocks_what_the_route_does_not_want_and_what_it_misses() {
    StructureChoice lungs =
        new StructureChoice(List.of("Lung_L", "Lung_R"), DrawRequest.DEFAULT_PREFIX, 16, List.of());
    Draft fewer = Draft.of(CtSeries.thorax(), folder, lungs);

    assertBlocked(draft().provedAgainst(lungs), "PROOF_STRUCTURES");
    assertBlocked(
        fewer.provedAgainst(StructureChoice.all(DrawRequest.DEFAULT_PREFIX)), "PROOF_STRUCTURES");
  }

  @Test
  @Verifies(
      value = {"SRS-1512", "RC-190"},
      shows = Shows.EFFECTIVE)
  void blocks_names_colours_and_an_order_that_the_destination_does_not_want() {
    assertBlocked(
        draft().provedAgainst(wanting(Optional.of("Lunge"), Optional.empty(), "Body")),
        "PROOF_NAME");
    assertBlocked(
        draft().provedAgainst(wanting(Optional.empty(), Optional.of(new Colour(9, 9, 9)), "Body")),
        "PROOF_NAME");
    assertBlocked(
        draft().provedAgainst(wanting(Optional.empty(), Optional.empty(), "Bone")),
        "PROOF_STRUCTURES");
  }

  private static StructureChoice wanting(
      Optional<String> alias, Optional<Colour> colour, String first) {
    return new StructureChoice(
        List.of(),
        DrawRequest.DEFAULT_PREFIX,
        16,
        List.of(new StructureChoice.Named(first, alias, colour)));
  }

  @Test
  @Verifies(
      value = {"SRS-1506", "RC-48"},
      shows = Shows.EFFECTIVE)
  void blocks_bytes_behind_the_last_element() {
    byte[] bytes = draft().bytes();

    assertBlocked(draft().prove(Arrays.copyOf(bytes, bytes.length + 2)), "PROOF_TRAILING_BYTES");
  }

  @Test
  @Verifies(
      value = {"SRS-1506", "RC-48", "RC-28"},
      shows = Shows.EFFECTIVE)
  void blocks_a_file_that_was_cut() {
    byte[] bytes = draft().bytes();

    assertBlocked(draft().prove(Arrays.copyOf(bytes, bytes.length - 40)), "PROOF_TRAILING_BYTES");
    assertBlocked(draft().prove(new byte[0]), "PROOF_UNREADABLE");
  }

  @Test
  @Verifies(
      value = {"SRS-1508", "RC-32"},
      shows = Shows.EFFECTIVE)
  void blocks_masks_whose_sides_were_exchanged_before_drawing() {
    CtSeries series = CtSeries.thorax();
    Map<String, Mask> exchanged = new HashMap<>(series.phantom().truth());
    exchanged.put("Lung_L", series.phantom().truth().get("Lung_R"));
    exchanged.put("Lung_R", series.phantom().truth().get("Lung_L"));

    ProofOutcome outcome = Draft.of(series, folder, Draft.segmentation(exchanged)).prove();

    assertThat(codes(outcome)).containsExactly("PROOF_SIDE");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-40"},
      shows = Shows.EFFECTIVE)
  void blocks_one_voxel() {
    Draft draft = draft();
    Mask lung = draft.masks().structures().get(LUNG_L - 1).mask();
    lung.bits().clear(lung.bits().length() - 1);

    ProofOutcome outcome = draft.prove();

    assertThat(codes(outcome)).contains("PROOF_VOXELS");
    assertThat(((ProofOutcome.Blocked) outcome).differences().get(0).message())
        .contains("0 voxels of the mask")
        .contains("1 voxels within the contours");
  }

  @Test
  @Verifies(
      value = {"SRS-1501", "RC-47"},
      shows = Shows.EFFECTIVE)
  void blocks_masks_on_a_grid_that_is_not_that_of_the_slices() {
    CtSeries series = CtSeries.thorax();
    Grid grid = series.phantom().volume().grid();
    Grid mirrored =
        new Grid(
            grid.columns(),
            grid.rows(),
            grid.slices(),
            new Vector3(-grid.origin().x(), grid.origin().y(), grid.origin().z()),
            grid.rowDirection(),
            grid.columnDirection(),
            grid.columnSpacing(),
            grid.rowSpacing(),
            grid.sliceSpacing());
    Map<String, Mask> masks = new HashMap<>();
    series.phantom().truth().forEach((name, m) -> masks.put(name, new Mask(mirrored, m.bits())));

    ProofOutcome outcome = Draft.of(series, folder, Draft.segmentation(masks)).prove();

    assertThat(codes(outcome)).contains("PROOF_GRID");
  }

  @Test
  @Verifies("SRS-1504")
  void says_nothing_about_who_the_patient_is() {
    ProofOutcome outcome = draft().edit(b -> b.text(Tags.PATIENT_NAME, "Secret^Name")).prove();

    assertThat(outcome.toString()).doesNotContain("Secret").doesNotContain("Phantom");
  }

  private Draft draft() {
    return Draft.of(CtSeries.thorax(), folder, HoleStyle.KEYHOLE);
  }

  /** A draft that carries the name of the manufacturer in whose name the device runs. */
  private Draft stated() {
    return draft()
        .provedFor(Statement.verified(folder))
        .edit(
            b ->
                b.text(Tags.MANUFACTURER, Statement.NAME)
                    .text(Tags.DEVICE_SERIAL_NUMBER, Statement.SERIAL_NUMBER)
                    .items(Tags.UDI_SEQUENCE, identifier(Statement.UDI)));
  }

  private static Dataset identifier(String udi) {
    return new DatasetBuilder().text(Tags.UNIQUE_DEVICE_IDENTIFIER, udi).build();
  }

  private Draft frames(UnaryOperator<Dataset> studies) {
    return draft()
        .items(
            Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
            frames ->
                List.of(
                    Draft.with(
                        frames.get(0),
                        Tags.RT_REFERENCED_STUDY_SEQUENCE,
                        all -> all.stream().map(studies).toList())));
  }

  private static void assertBlocked(Draft draft, String... codes) {
    assertBlocked(draft.prove(), codes);
  }

  private static void assertBlocked(ProofOutcome outcome, String... codes) {
    assertThat(codes(outcome)).contains(codes);
  }

  private static List<String> codes(ProofOutcome outcome) {
    return outcome instanceof ProofOutcome.Blocked blocked
        ? blocked.differences().stream().map(Finding::code).distinct().toList()
        : List.of();
  }

  private static double cut(double coordinate) {
    return Math.floor(coordinate);
  }

  private static List<Dataset> contours(Draft draft, int number) {
    return draft.dataset().items(Tags.ROI_CONTOUR_SEQUENCE).stream()
        .filter(item -> item.integer(Tags.REFERENCED_ROI_NUMBER).orElse(0) == number)
        .flatMap(item -> item.items(Tags.CONTOUR_SEQUENCE).stream())
        .toList();
  }

  /** Whether the contour lies within the extent of another one of its slice. */
  private static boolean isHole(Dataset contour, List<Dataset> all) {
    return all.stream()
        .filter(other -> other != contour && image(other).equals(image(contour)))
        .anyMatch(
            other ->
                IntStream.range(0, 2)
                    .allMatch(
                        axis ->
                            least(other, axis) < least(contour, axis)
                                && -least(other, axis + 3) > -least(contour, axis + 3)));
  }

  /** Smallest coordinate; for axis 3 to 5 the negative of the largest. */
  private static double least(Dataset contour, int axis) {
    double[] xyz = contour.decimals(Tags.CONTOUR_DATA);
    int sign = axis < 3 ? 1 : -1;
    return IntStream.range(0, xyz.length / 3)
        .mapToDouble(p -> sign * xyz[3 * p + axis % 3])
        .min()
        .orElseThrow();
  }

  private static String image(Dataset contour) {
    return contour
        .items(Tags.CONTOUR_IMAGE_SEQUENCE)
        .get(0)
        .text(Tags.REFERENCED_SOP_INSTANCE_UID)
        .orElse("");
  }

  private static List<String> uids(Draft draft) {
    return contours(draft, BODY).stream().map(ProofTest::image).distinct().toList();
  }

  private static Map<String, String> flipped(List<String> uids) {
    List<String> reversed = new ArrayList<>(uids);
    Collections.reverse(reversed);
    Map<String, String> flip = new HashMap<>();
    IntStream.range(0, uids.size()).forEach(k -> flip.put(uids.get(k), reversed.get(k)));
    return flip;
  }

  private static Dataset onto(Dataset contour, Map<String, String> images) {
    String other = images.getOrDefault(image(contour), image(contour));
    return Draft.with(
        contour,
        Tags.CONTOUR_IMAGE_SEQUENCE,
        items ->
            List.of(
                Draft.with(items.get(0), b -> b.text(Tags.REFERENCED_SOP_INSTANCE_UID, other))));
  }

  private static Dataset named(Dataset roi, String name) {
    return Draft.with(roi, b -> b.text(Tags.ROI_NAME, name));
  }

  private static Dataset renumbered(Dataset item, Map<Integer, Integer> numbers) {
    int number = item.integer(Tags.REFERENCED_ROI_NUMBER).orElse(0);
    return Draft.with(
        item, b -> b.integers(Tags.REFERENCED_ROI_NUMBER, numbers.getOrDefault(number, number)));
  }

  private static List<Dataset> firstTwice(List<Dataset> items) {
    List<Dataset> more = new ArrayList<>(items);
    more.add(items.get(0));
    return more;
  }
}
