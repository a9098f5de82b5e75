package org.oarlock.service.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Mask;
import org.oarlock.inference.Colour;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.fixture.Statement;
import org.oarlock.service.prove.ProofOutcome;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class DrawingTest {

  @TempDir Path folder;

  @Test
  @Verifies({"SRS-1401", "RC-44", "RC-38"})
  void writes_an_unapproved_automatic_draft_of_this_patient() {
    Dataset set = draft(CtSeries.thorax()).dataset();

    assertThat(set.text(Tags.APPROVAL_STATUS)).contains("UNAPPROVED");
    assertThat(set.text(Tags.PATIENT_ID)).contains("PHANTOM-THORAX");
    assertThat(set.items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .hasSize(4)
        .allMatch(roi -> roi.text(Tags.ROI_GENERATION_ALGORITHM).equals(Optional.of("AUTOMATIC")));
  }

  @Test
  @Verifies({"SRS-1406", "SRS-1409", "RC-36"})
  void says_what_made_it_and_that_it_is_not_clinical() {
    Dataset set = draft(CtSeries.thorax()).dataset();

    for (int tag :
        List.of(
            Tags.STRUCTURE_SET_LABEL,
            Tags.STRUCTURE_SET_NAME,
            Tags.STRUCTURE_SET_DESCRIPTION,
            Tags.SERIES_DESCRIPTION)) {
      assertThat(set.text(tag).orElse("")).contains("NOT CLINICAL");
    }
    assertThat(set.items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .allMatch(roi -> roi.text(Tags.ROI_DESCRIPTION).orElse("").contains("NOT CLINICAL"));
    assertThat(set.texts(Tags.SOFTWARE_VERSIONS))
        .contains("Oarlock 0.1.0", "package oarlock-reference 1", Draft.model().digest());
    assertThat(set.text(Tags.MANUFACTURER)).isEmpty();
    assertThat(set.has(Tags.UNIQUE_DEVICE_IDENTIFIER)).isFalse();
    assertThat(set.has(Tags.UDI_SEQUENCE)).isFalse();
  }

  @Test
  @Verifies({"SRS-1409", "RC-80"})
  void carries_the_manufacturer_who_signed_for_the_device() throws IOException {
    CtSeries series = CtSeries.thorax();
    DrawRequest nobodys = Draft.request(series.in(folder), Draft.truth(series), HoleStyle.KEYHOLE);

    DrawOutcome outcome =
        Drawing.draw(
            new DrawRequest(
                nobodys.slices(),
                nobodys.segmentation(),
                nobodys.origin(),
                nobodys.stamp(),
                nobodys.choice(),
                nobodys.holes(),
                Optional.of(Statement.verified(folder)),
                DraftVersion.FIRST));

    Dataset set = ((DrawOutcome.Drawn) outcome).file().dataset();
    assertThat(set.text(Tags.MANUFACTURER)).contains(Statement.NAME);
    assertThat(set.text(Tags.DEVICE_SERIAL_NUMBER)).contains(Statement.SERIAL_NUMBER);
    assertThat(set.items(Tags.UDI_SEQUENCE))
        .singleElement()
        .matches(
            item -> item.text(Tags.UNIQUE_DEVICE_IDENTIFIER).equals(Optional.of(Statement.UDI)));
  }

  @Test
  @Verifies({"SRS-1407", "RC-51"})
  void names_absent_structures_and_draws_none_without_contours() {
    CtSeries series = CtSeries.thorax();
    Map<String, Mask> found = new HashMap<>(series.phantom().truth());
    found.remove("Lung_R");

    Dataset set = Draft.of(series, folder, Draft.segmentation(found)).dataset();

    assertThat(set.text(Tags.STRUCTURE_SET_DESCRIPTION).orElse(""))
        .contains("Absent, not drawn: Lung_R.");
    assertThat(set.items(Tags.ROI_CONTOUR_SEQUENCE))
        .hasSize(3)
        .noneMatch(item -> item.items(Tags.CONTOUR_SEQUENCE).isEmpty());
  }

  @Test
  @Verifies(
      value = {"SRS-1415", "RC-262"},
      shows = Shows.EFFECTIVE)
  void a_later_version_says_so_first_in_its_label_and_its_description() {
    assertThat(version(new DraftVersion(2, "case 7")))
        .satisfiesExactly(
            label -> assertThat(label).isEqualTo("NOT CLINICAL v2"),
            description ->
                assertThat(description)
                    .contains("Version 2: comes after case 7, since when more images came."));
    assertThat(version(new DraftVersion(1000, "case 7")).get(0))
        .startsWith("NOT CLINICAL")
        .hasSizeLessThanOrEqualTo(16);
  }

  @Test
  @Verifies({"SRS-1415", "RC-262"})
  void a_first_version_says_nothing_of_versions() {
    assertThat(version(DraftVersion.FIRST))
        .allSatisfy(text -> assertThat(text).doesNotContain("ersion", " v"));
  }

  private List<String> version(DraftVersion version) {
    CtSeries series = CtSeries.thorax();
    DrawRequest first =
        Draft.request(
            series.in(folder.resolve("ct" + version.number())),
            Draft.truth(series),
            HoleStyle.KEYHOLE);
    DraftContents contents =
        new DraftContents(
            new DrawRequest(
                first.slices(),
                first.segmentation(),
                first.origin(),
                first.stamp(),
                first.choice(),
                first.holes(),
                first.manufacturer(),
                version));
    return List.of(contents.words().label(), contents.description());
  }

  @Test
  @Verifies({"SRS-1407", "RC-51"})
  void draws_nothing_when_everything_is_absent() throws IOException {
    CtSeries series = CtSeries.thorax();
    List<CtInstance> slices = series.in(folder);
    Segmentation nothing =
        Draft.segmentation(Map.of("Body", new Mask(series.phantom().volume().grid())));

    assertThat(Drawing.draw(Draft.request(slices, nothing, HoleStyle.KEYHOLE)))
        .isInstanceOf(DrawOutcome.NothingDrawn.class);
  }

  @Test
  @Verifies({"SRS-1408", "RC-49"})
  void gives_the_same_bytes_for_the_same_stamp() {
    assertThat(draft(CtSeries.thorax()).bytes()).isEqualTo(draft(CtSeries.thorax()).bytes());
  }

  @Test
  @Verifies({"SRS-1408", "RC-50"})
  void writes_local_time_with_its_offset() {
    Dataset set = draft(CtSeries.thorax()).dataset();

    assertThat(set.text(Tags.STRUCTURE_SET_DATE)).contains("20260701");
    assertThat(set.text(Tags.STRUCTURE_SET_TIME).orElse("")).startsWith("140000");
    assertThat(set.text(Tags.TIMEZONE_OFFSET_FROM_UTC)).contains("+0200");
    assertThat(set.text(Tags.STRUCTURE_SET_DESCRIPTION).orElse(""))
        .contains("2026-07-01 14:00:00 +02:00");
  }

  @Test
  @Verifies(
      value = {"SRS-1408", "RC-49"},
      shows = Verifies.Shows.EFFECTIVE)
  void gives_every_job_uids_of_its_own() {
    JobStamp one = stamp("2.25.1", "job 1");

    assertThat(one).isEqualTo(stamp("2.25.1", "job 1"));
    assertThat(one.sopInstanceUid())
        .isNotEqualTo(stamp("2.25.1", "job 2").sopInstanceUid())
        .isNotEqualTo(stamp("2.25.2", "job 1").sopInstanceUid())
        .isNotEqualTo(one.seriesInstanceUid());
  }

  @Test
  @Verifies(value = "RC-38", shows = Verifies.Shows.EFFECTIVE)
  void takes_the_identity_of_the_job_before_into_no_other() {
    CtSeries other = CtSeries.thorax().editAll(slice -> slice.text(Tags.PATIENT_ID, "OTHER"));

    assertThat(draft(CtSeries.thorax()).dataset().text(Tags.PATIENT_ID)).contains("PHANTOM-THORAX");
    assertThat(draft(other).dataset().text(Tags.PATIENT_ID)).contains("OTHER");
  }

  @Test
  @Verifies({"SRS-1405", "RC-41"})
  void puts_contours_on_slices_whose_positions_are_rounded() {
    CtSeries series = CtSeries.thorax();
    for (int k = 0; k < 16; k += 2) {
      series.move(k, 0, 0, 0.05);
    }

    assertThat(draft(series).prove()).isInstanceOf(ProofOutcome.Proved.class);
  }

  @Test
  @Verifies({"SRS-1411", "SRS-1512"})
  void names_colours_and_orders_structures_as_the_destination_wants_them() {
    Draft draft =
        Draft.of(
            CtSeries.thorax(),
            folder,
            new StructureChoice(
                List.of(),
                "",
                12,
                List.of(
                    new StructureChoice.Named(
                        "Lung_R", Optional.of("Lunge re"), Optional.of(new Colour(1, 2, 3))),
                    new StructureChoice.Named("Bone", Optional.empty(), Optional.empty()))));

    assertThat(draft.dataset().items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .extracting(roi -> roi.text(Tags.ROI_NAME).orElse(""))
        .containsExactly("Lunge re", "Bone", "Body", "Lung_L");
    assertThat(draft.dataset().items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .extracting(roi -> roi.integer(Tags.ROI_NUMBER).orElse(0))
        .containsExactly(3, 4, 1, 2);
    assertThat(draft.dataset().items(Tags.ROI_CONTOUR_SEQUENCE).get(0))
        .satisfies(
            item -> assertThat(item.decimals(Tags.ROI_DISPLAY_COLOR)).containsExactly(1, 2, 3));
    assertThat(draft.prove()).isInstanceOf(ProofOutcome.Proved.class);
  }

  @Test
  @Verifies({"SRS-1413", "RC-191"})
  void draws_what_the_route_wants_and_says_what_it_does_not() {
    Draft draft = Draft.of(CtSeries.thorax(), folder, lungs());

    assertThat(draft.dataset().items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .extracting(roi -> roi.text(Tags.ROI_NAME).orElse(""))
        .containsExactly("zz_Lung_L", "zz_Lung_R");
    assertThat(draft.dataset().text(Tags.STRUCTURE_SET_DESCRIPTION).orElse(""))
        .contains("Not wanted by the route, not drawn: Body, Bone.");
    assertThat(draft.prove()).isInstanceOf(ProofOutcome.Proved.class);
  }

  private static StructureChoice lungs() {
    return new StructureChoice(
        List.of("Lung_L", "Lung_R"), DrawRequest.DEFAULT_PREFIX, 16, List.of());
  }

  private Draft draft(CtSeries series) {
    return Draft.of(series, folder, HoleStyle.KEYHOLE);
  }

  private static JobStamp stamp(String series, String job) {
    return JobStamp.derived(
        Instant.parse("2026-07-01T12:00:00.7Z"), ZoneId.of("UTC"), series, "digest", job);
  }
}
