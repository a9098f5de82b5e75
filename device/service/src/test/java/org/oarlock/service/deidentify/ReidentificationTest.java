package org.oarlock.service.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.rt.RtStructReader;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ReidentificationTest {

  @TempDir Path folder;
  private Export export;
  private DicomFile returned;

  @BeforeEach
  void export_and_contour() {
    export = Export.of(CtSeries.thorax(), folder.resolve("site"));
    export.into("out");
    returned = export.contoured("out");
  }

  @Test
  @Verifies({"SRS-4212", "SRS-4213", "RC-121", "RC-153"})
  void a_structure_set_comes_back_to_its_patient_and_images() throws IOException {
    ReidentifyOutcome outcome = export.back(returned, export.wayBack("out"));

    Dataset joined = ((ReidentifyOutcome.Joined) outcome).file().dataset();
    RtStructureSet set = RtStructReader.read(((ReidentifyOutcome.Joined) outcome).file());
    Set<String> originals =
        export.originals().instances().stream()
            .map(CtInstance::sopInstanceUid)
            .collect(Collectors.toSet());
    assertThat(joined.text(Tags.PATIENT_ID)).contains("PHANTOM-THORAX");
    assertThat(joined.text(Tags.PATIENT_NAME)).contains("Phantom^Thorax");
    assertThat(joined.has(Tags.PATIENT_IDENTITY_REMOVED)).isFalse();
    assertThat(joined.text(Tags.APPROVAL_STATUS)).contains("UNAPPROVED");
    assertThat(set.images())
        .extracting(image -> image.sopInstanceUid())
        .hasSameElementsAs(originals);
    assertThat(set.rois())
        .flatExtracting(roi -> roi.contours())
        .isNotEmpty()
        .allMatch(contour -> originals.contains(contour.sopInstanceUid()));
    assertThat(RtStructReader.read(returned).rois().get(0).contours().get(0).xyz())
        .isEqualTo(set.rois().get(0).contours().get(0).xyz());
    assertThat(
            new String(
                DicomFiles.encode(((ReidentifyOutcome.Joined) outcome).file()),
                StandardCharsets.ISO_8859_1))
        .doesNotContain(returned.dataset().text(Tags.PATIENT_ID).orElseThrow());
  }

  @Test
  @Verifies(
      value = {"SRS-4212", "RC-121"},
      shows = Shows.EFFECTIVE)
  void a_structure_set_of_something_else_is_blocked() {
    assertThat(blocked(edited(b -> b.text(Tags.PATIENT_ID, "P-0000000000000000"))))
        .containsExactly("PATIENT_DIFFERS");
    assertThat(blocked(edited(b -> b.text(Tags.STUDY_INSTANCE_UID, Uids.random()))))
        .containsExactly("REFERENCE_DIFFERS");
    assertThat(
            blocked(
                edited(
                    b ->
                        b.items(
                            Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
                            Draft.with(
                                returned
                                    .dataset()
                                    .items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)
                                    .get(0),
                                c -> c.text(Tags.FRAME_OF_REFERENCE_UID, Uids.random()))))))
        .containsExactly("REFERENCE_DIFFERS");
    assertThat(blocked(edited(b -> b.remove(Tags.ROI_CONTOUR_SEQUENCE))))
        .containsExactly("STRUCTURE_SET_UNUSABLE");
  }

  @Test
  @Verifies("SRS-4212")
  void a_contour_that_is_not_on_its_image_is_blocked() {
    Dataset roi = returned.dataset().items(Tags.ROI_CONTOUR_SEQUENCE).get(0);
    double[] xyz = roi.items(Tags.CONTOUR_SEQUENCE).get(0).decimals(Tags.CONTOUR_DATA);
    xyz[2] += 0.2;

    assertThat(blocked(withFirstContour(c -> c.decimals(Tags.CONTOUR_DATA, xyz))))
        .containsExactly("CONTOUR_OFF_IMAGE");
    assertThat(blocked(withFirstContour(c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, "OPEN_PLANAR"))))
        .containsExactly("CONTOUR_UNKNOWN");
  }

  @Test
  @Verifies(
      value = {"SRS-4212", "RC-153"},
      shows = Shows.EFFECTIVE)
  void images_other_than_those_that_left_are_blocked() throws IOException {
    Export other =
        Export.of(
            CtSeries.thorax().editAll(b -> b.text(Tags.PATIENT_ID, "SOMEBODY-ELSE")),
            folder.resolve("other"));
    assertThat(codes(other.back(returned, export.wayBack("out"))))
        .containsExactly("ORIGINALS_DIFFER");

    Export changed = Export.of(CtSeries.thorax().move(3, 0.01, 0, 0), folder.resolve("changed"));
    assertThat(codes(changed.back(returned, export.wayBack("out"))))
        .containsExactly("ORIGINALS_DIFFER");

    Files.delete(export.originals().instances().get(0).file());
    assertThat(blocked(returned)).contains("ORIGINALS_DIFFER");
  }

  @Test
  @Verifies({"SRS-4211", "RC-121"})
  void the_way_back_opens_only_whole_and_with_its_key() throws IOException {
    Path sealed = export.wayBack("out");
    String text = Files.readString(sealed);
    assertThat(text).doesNotContain("PHANTOM").doesNotContain("2.25.");

    int at = text.length() - 20;
    char changed = text.charAt(at) == 'A' ? 'B' : 'A';
    Path altered = folder.resolve("altered");
    Files.writeString(altered, text.substring(0, at) + changed + text.substring(at + 1));
    assertThat(codes(export.back(returned, altered))).containsExactly("WAY_BACK_UNREADABLE");

    Files.writeString(altered, "{}");
    assertThat(codes(export.back(returned, altered))).containsExactly("WAY_BACK_UNREADABLE");
    assertThat(codes(export.withKey("00".repeat(32)).back(returned, sealed)))
        .containsExactly("WAY_BACK_UNREADABLE");
  }

  private List<String> blocked(DicomFile structureSet) {
    return codes(export.back(structureSet, export.wayBack("out")));
  }

  private static List<String> codes(ReidentifyOutcome outcome) {
    return outcome instanceof ReidentifyOutcome.Blocked blocked
        ? blocked.reasons().stream().map(Finding::code).distinct().toList()
        : List.of();
  }

  private DicomFile edited(UnaryOperator<DatasetBuilder> change) {
    return new DicomFile(
        returned.transferSyntax(),
        returned.sopClassUid(),
        returned.sopInstanceUid(),
        Draft.with(returned.dataset(), change));
  }

  private DicomFile withFirstContour(UnaryOperator<DatasetBuilder> change) {
    return edited(
        b ->
            b.items(
                Tags.ROI_CONTOUR_SEQUENCE,
                first(
                    returned.dataset().items(Tags.ROI_CONTOUR_SEQUENCE),
                    roi ->
                        Draft.with(
                            roi,
                            Tags.CONTOUR_SEQUENCE,
                            all -> first(all, contour -> Draft.with(contour, change))))));
  }

  private static List<Dataset> first(List<Dataset> items, UnaryOperator<Dataset> change) {
    List<Dataset> changed = new ArrayList<>(items);
    changed.set(0, change.apply(items.get(0)));
    return changed;
  }
}
