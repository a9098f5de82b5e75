package org.oarlock.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.rt.RtStructReader;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SegmentCommandTest {

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @ParameterizedTest
  @EnumSource
  @Verifies(
      value = {"SRS-2301", "SRS-2304", "RC-22", "RC-32"},
      level = Level.INTEGRATION)
  void finds_the_same_organs_however_the_patient_lies(PatientPosition position) throws IOException {
    Phantom phantom = Phantom.thorax(Phantom.grid(position));
    CtSeries.of(phantom, position).in(folder.resolve("ct"));

    assertThat(segment()).isZero();

    JsonNode structures = report().get("structures");
    for (JsonNode structure : structures) {
      String name = structure.get("structure").asString();
      double truth = phantom.truth().get(name).millilitres();
      assertThat(structure.get("millilitres").asDouble())
          .as("volume of " + name)
          .isBetween(0.96 * truth, 1.04 * truth);
    }
    assertThat(structures).hasSize(4);
    assertThat(structures.get(1).get("x").asDouble())
        .as("the left lung lies to the patient's left")
        .isGreaterThan(structures.get(2).get("x").asDouble() + 50);
    assertThat(report().get("outcome").asString()).isEqualTo("done");
  }

  @Test
  @Verifies(
      value = {"SRS-2307", "SRS-1510"},
      level = Level.INTEGRATION)
  void gives_the_same_files_for_the_same_inputs() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct"));
    segment("--time", "2026-07-01T12:00:00Z");
    byte[] set = Files.readAllBytes(out("rtstruct.dcm"));
    byte[] picture = Files.readAllBytes(out("preview.png"));

    segment("--time", "2026-07-01T12:00:00Z");

    assertThat(Files.readAllBytes(out("rtstruct.dcm"))).isEqualTo(set);
    assertThat(Files.readAllBytes(out("preview.png"))).isEqualTo(picture);
  }

  @Test
  @Verifies(
      value = {"SRS-1510", "RC-54"},
      level = Level.INTEGRATION)
  void paints_the_contours_in_their_colours() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct"));
    segment();

    BufferedImage picture = ImageIO.read(out("preview.png").toFile());

    assertThat(pixels(picture, 0x00ff00)).as("body").isGreaterThan(200);
    assertThat(pixels(picture, 0x00a0ff)).as("left lung").isGreaterThan(200);
    assertThat(pixels(picture, 0xff50ff)).as("right lung").isGreaterThan(200);
    assertThat(pixels(picture, 0xffbf00)).as("banner").isGreaterThan(10_000);
  }

  @Test
  @Verifies(
      value = {"SRS-2302", "SRS-2305"},
      level = Level.INTEGRATION)
  void leaves_no_structure_set_when_the_series_is_refused() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct"));
    segment();
    Files.delete(folder.resolve("ct").resolve(anySlice()));

    assertThat(segment()).isEqualTo(3);

    assertThat(out("rtstruct.dcm")).doesNotExist();
    assertThat(out("preview.png")).doesNotExist();
    assertThat(report().get("reasons").get(0).get("code").asString()).isEqualTo("SLICE_MISSING");
    assertThat(report().get("outcome").asString()).isEqualTo("refused");
    assertThat(said.toString()).contains("refused: SLICE_MISSING: A slice is missing between z =");
  }

  @Test
  @Verifies(value = "SRS-2303", level = Level.INTEGRATION)
  void asks_which_of_two_series() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct/a"));
    CtSeries other =
        CtSeries.thorax().editAll(b -> b.text(Tags.SERIES_INSTANCE_UID, "2.25.1")).edit(0, b -> {});
    other.in(folder.resolve("ct/b"));

    assertThat(segment()).isEqualTo(2);
    assertThat(said.toString()).contains("choose one of").contains("--series 2.25.1   (16 images)");

    assertThat(segment("--series", "2.25.1")).isZero();
    assertThat(segment("--series", "2.25.2")).isEqualTo(2);
  }

  @Test
  @Verifies(value = "SRS-2303", level = Level.INTEGRATION)
  void leaves_other_objects_and_foreign_files_out_with_a_finding() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct/image"));
    segment();
    Files.createDirectories(folder.resolve("ct/mask"));
    Files.copy(out("rtstruct.dcm"), folder.resolve("ct/mask/rs.dcm"));
    Files.writeString(folder.resolve("ct/readme.txt"), "not DICOM");

    assertThat(segment()).isZero();

    assertThat(codes("findings")).contains("OTHER_OBJECT_LEFT_OUT", "FILE_UNREADABLE");
  }

  @Test
  @Verifies(
      value = {"SRS-2304", "SRS-1301", "RC-73"},
      level = Level.INTEGRATION)
  void reports_without_identity() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct"));
    segment();

    assertThat(Files.readString(out("report.json"))).doesNotContain("PHANTOM").doesNotContain("^");
    assertThat(said.toString()).doesNotContain("PHANTOM-THORAX");
  }

  @Test
  @Verifies(value = "SRS-1403", level = Level.INTEGRATION)
  void shortens_names_behind_a_long_prefix() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct"));

    assertThat(segment("--prefix", "auto_draft_")).isZero();

    assertThat(RtStructReader.read(DicomFiles.read(out("rtstruct.dcm"), ReadLimits.DEFAULT)).rois())
        .extracting(roi -> roi.name())
        .contains("auto_draft_Lng_L", "auto_draft_Lng_R");
    assertThat(codes("findings")).contains("NAME_SHORTENED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--model nowhere", "--zone Nowhere", "--holes ROUND", "--time yesterday"})
  @Verifies(value = "SRS-2305", level = Level.INTEGRATION)
  void explains_wrong_usage(String options) {
    CtSeries.thorax().in(folder.resolve("ct"));

    assertThat(segment(options.split(" "))).isEqualTo(2);
    assertThat(said.toString()).doesNotContain("\tat ");
  }

  @Test
  @Verifies(value = "SRS-2305", level = Level.INTEGRATION)
  void demands_trust_in_a_package_file() throws IOException {
    CtSeries.thorax().in(folder.resolve("ct"));
    Path zip = Files.writeString(folder.resolve("model.zip"), "no zip");

    assertThat(segment("--model", zip.toString())).isEqualTo(2);
    assertThat(segment("--model", zip.toString(), "--trust", "0".repeat(64))).isEqualTo(1);
    assertThat(report().get("failure").asString()).isNotBlank();
  }

  @Test
  @Verifies(value = "SRS-2305", level = Level.INTEGRATION)
  void answers_a_folder_without_dicom_in_words() throws IOException {
    Files.createDirectories(folder.resolve("ct"));
    Files.writeString(folder.resolve("ct/notes.txt"), "nothing");

    assertThat(segment()).isEqualTo(3);
    assertThat(said.toString()).contains("NO_SLICES").doesNotContain("Exception");
  }

  @Test
  @Verifies(value = "SRS-2305", level = Level.INTEGRATION)
  void says_that_nothing_was_found_to_draw() throws IOException {
    Grid grid = PatientPosition.HFS.grid(40, 40, 16, 5.5, 5, new Vector3(0, 0, 0));
    Phantom far = Phantom.thorax(grid, new Vector3(230, 160, 0));
    CtSeries.of(far, PatientPosition.HFS).in(folder.resolve("ct"));

    assertThat(segment()).isIn(1, 3);
    assertThat(out("rtstruct.dcm")).doesNotExist();
  }

  @Test
  @Verifies(value = "SRS-2306", level = Level.INTEGRATION)
  void writes_one_line_for_each_phase_without_a_terminal() {
    StringWriter lines = new StringWriter();
    Progress plain = new Progress.Lines(new PrintWriter(lines));
    plain.progress(0.1, "one");
    plain.progress(0.2, "one");
    plain.progress(1, "two");

    assertThat(lines.toString().lines()).containsExactly(" 10 %  one", "100 %  two");
  }

  @Test
  @Verifies(value = "SRS-2306", level = Level.INTEGRATION)
  void rewrites_one_bar_on_a_terminal() {
    StringWriter bar = new StringWriter();
    Progress moving = new Progress.Bar(new PrintWriter(bar));
    moving.progress(0.5, "half way");
    moving.end();

    assertThat(bar.toString())
        .startsWith("\r[###############---------------]  50 %  half way")
        .endsWith(System.lineSeparator());
  }

  private int segment(String... options) {
    List<String> arguments = new ArrayList<>(List.of(folder.resolve("ct").toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    PrintWriter writer = new PrintWriter(said, true);
    return new CommandLine(new SegmentCommand())
        .setOut(writer)
        .setErr(writer)
        .execute(arguments.toArray(String[]::new));
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  private JsonNode report() {
    return JsonMapper.shared().readTree(out("report.json").toFile());
  }

  private List<String> codes(String list) {
    List<String> codes = new ArrayList<>();
    report().get(list).forEach(finding -> codes.add(finding.get("code").asString()));
    return codes;
  }

  private String anySlice() throws IOException {
    try (var files = Files.list(folder.resolve("ct"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith("-007.dcm"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static int pixels(BufferedImage picture, int rgb) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
      }
    }
    return count;
  }
}
