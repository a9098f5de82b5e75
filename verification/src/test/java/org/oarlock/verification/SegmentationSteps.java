package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The segmentation that a planning system received, as DCMTK reads it. */
public class SegmentationSteps {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Scenario scenario;

  /** Made once a scenario. */
  public SegmentationSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device whose planning system wants the formats {string}")
  public void wantsTheFormats(String words) {
    scenario.start(new Site(scenario.folder()).formats(words));
  }

  @Then("the planning system has received {int} structure set(s) and {int} segmentation(s)")
  public void received(int structureSets, int segmentations) {
    assertThat(received(Uids.RT_STRUCTURE_SET_STORAGE)).hasSize(structureSets);
    assertThat(received(Uids.SEGMENTATION_STORAGE)).hasSize(segmentations);
  }

  @Then("dciodvfy finds no error in the segmentation")
  public void conformant() {
    assertThat(Dcmtk.look("dciodvfy", file()).output())
        .contains("Segmentation")
        .doesNotContain("Error");
  }

  @Then("the segmentation is a draft of no manufacturer about the patient of the series")
  public void draft() {
    JsonNode object = object();
    assertThat(text(object, "00700080")).isEqualTo("NOT CLINICAL");
    assertThat(text(object, "00080070")).isEqualTo("not stated");
    var header = scenario.series().slice(1).dataset();
    assertThat(text(object, "00100020")).isEqualTo(header.text(Tags.PATIENT_ID).orElseThrow());
    for (int tag : List.of(Tags.STUDY_INSTANCE_UID, Tags.FRAME_OF_REFERENCE_UID)) {
      String name = Tags.name(tag).replaceAll("[(),]", "");
      assertThat(text(object, name)).isEqualTo(header.text(tag).orElseThrow());
    }
    object
        .get("00620002")
        .get("Value")
        .forEach(segment -> assertThat(text(segment, "00620008")).isEqualTo("AUTOMATIC"));
  }

  @Then("DCMTK reads from it exactly the voxels that the report of the case counts")
  public void voxels() throws IOException {
    Path report = scenario.caseFile("report.json");
    Map<String, Integer> expected = new TreeMap<>();
    JSON.readTree(Files.readString(report))
        .forEach(each -> expected.put(each.get("name").asString(), each.get("voxels").asInt()));
    assertThat(counted()).isEqualTo(expected).isNotEmpty();
  }

  private Map<String, Integer> counted() {
    JsonNode object = object();
    int pixels = number(object, "00280010") * number(object, "00280011");
    BitSet bits =
        BitSet.valueOf(
            Base64.getDecoder().decode(object.get("7FE00010").get("InlineBinary").asString()));
    JsonNode segments = object.get("00620002").get("Value");
    Map<String, Integer> voxels = new TreeMap<>();
    int frame = 0;
    for (JsonNode groups : object.get("52009230").get("Value")) {
      int segment = number(groups.get("0062000A").get("Value").get(0), "0062000B");
      int count = bits.get(frame * pixels, (frame + 1) * pixels).cardinality();
      voxels.merge(text(segments.get(segment - 1), "00620005"), count, Integer::sum);
      frame++;
    }
    return voxels;
  }

  private static String text(JsonNode object, String tag) {
    return object.get(tag).get("Value").get(0).asString();
  }

  private static int number(JsonNode object, String tag) {
    return object.get(tag).get("Value").get(0).asInt();
  }

  private JsonNode object() {
    return JSON.readTree(Dcmtk.look("dcm2json", file()).output());
  }

  private Path file() {
    List<Path> found = received(Uids.SEGMENTATION_STORAGE);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Path> received(String sopClassUid) {
    return scenario.planning().received().stream()
        .filter(file -> sopClass(file).equals(sopClassUid))
        .toList();
  }

  private static String sopClass(Path file) {
    try {
      return DicomFiles.meta(file).sopClassUid();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
