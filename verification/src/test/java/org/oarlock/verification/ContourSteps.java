package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.imaging.Components;
import org.oarlock.imaging.Connectivity;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Holes;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;

/** Where the written contours lie and what they enclose. */
public class ContourSteps {

  private static final Map<String, Double> AGREEMENT =
      Map.of("Body", 0.97, "Lung_L", 0.95, "Lung_R", 0.95, "Bone", 0.90);

  private final Scenario scenario;

  public ContourSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("every contour has at least {int} points")
  public void points(int least) {
    assertThat(written(1).contours())
        .isNotEmpty()
        .allSatisfy(contour -> assertThat(contour.points()).isGreaterThanOrEqualTo(least));
  }

  @Then("no contour crosses itself")
  public void noCrossing() {
    assertThat(written(1).contours()).isNotEmpty().noneMatch(Crossing::within);
  }

  @Then("every contour lies on the slice that it refers to")
  public void onItsSlice() {
    Map<String, Double> heights = new HashMap<>();
    for (int slice = 1; slice <= scenario.series().files().size(); slice++) {
      Dataset image = scenario.series().slice(slice).dataset();
      heights.put(
          image.text(Tags.SOP_INSTANCE_UID).orElseThrow(),
          image.decimals(Tags.IMAGE_POSITION_PATIENT)[2]);
    }
    for (RtContour contour : written(1).contours()) {
      double height = heights.get(contour.sopInstanceUid());
      for (int n = 0; n < contour.points(); n++) {
        assertThat(Math.abs(StructureSet.point(contour, n).z() - height)).isLessThan(0.005);
      }
    }
  }

  @Then("both structure sets have the same contours")
  public void sameContours() {
    assertThat(enclosed(written(1))).isEqualTo(enclosed(written(2)));
  }

  @Then("the structure {string} lies to the patient's left of {string}")
  public void leftOf(String left, String right) {
    Grid grid = scenario.series().phantom().volume().grid();
    StructureSet written = written(1);
    double leftX = Metrics.centroid(written.mask(left, grid)).orElseThrow().x();
    double rightX = Metrics.centroid(written.mask(right, grid)).orElseThrow().x();
    assertThat(leftX).isGreaterThan(rightX + 50);
  }

  @Then("the structure {string} agrees with the phantom's truth with a Dice of at least {double}")
  public void agrees(String name, double dice) {
    Mask truth = scenario.series().phantom().truth().get(name);
    assertThat(Metrics.dice(written(1).mask(name, truth.grid()), truth))
        .as(name)
        .isGreaterThanOrEqualTo(dice);
  }

  @Then("each structure agrees with the truth of the phantom")
  public void eachAgrees() {
    AGREEMENT.forEach(this::agrees);
  }

  @Then("each structure agrees with the truth of the phantom within {double}")
  public void eachAgreesWithin(double lost) {
    AGREEMENT.forEach((name, dice) -> agrees(name, dice - lost));
  }

  @Then("the structure {string} has a hole")
  public void hasHole(String name) {
    Mask mask = written(1).mask(name, scenario.series().phantom().volume().grid());
    assertThat(Holes.fillSlices(mask).count()).isGreaterThan(mask.count());
  }

  @Then("the structure {string} has {int} piece")
  public void pieces(String name, int count) {
    Mask mask = written(1).mask(name, scenario.series().phantom().volume().grid());
    assertThat(Components.of(mask, Connectivity.FACES).count()).isEqualTo(count);
  }

  @Then("plastimatch measures the volume of every structure within {int} % of the report")
  public void plastimatch(int percent) {
    Results results = new Results(scenario.resultFolder());
    Map<String, Double> measured =
        Plastimatch.millilitres(
            results.structureSet(), scenario.series().folder(), scenario.newFolder("plastimatch"));
    for (String name : AGREEMENT.keySet()) {
      double told = results.structure(name).orElseThrow().get("millilitres").asDouble();
      double other = measured.get(written(1).roi(name).name());
      assertThat(Math.abs(other - told)).as(name).isLessThan(told * percent / 100);
    }
  }

  /** What two structure sets must share, whoever the patient is. */
  private static List<List<Object>> enclosed(StructureSet set) {
    return set.rois().stream().map(ContourSteps::enclosed).toList();
  }

  private static List<Object> enclosed(RtRoi roi) {
    List<List<Double>> points =
        roi.contours().stream()
            .map(contour -> java.util.Arrays.stream(contour.xyz()).boxed().toList())
            .toList();
    return List.of(roi.number(), roi.name(), points);
  }

  private StructureSet written(int back) {
    return StructureSet.read(new Results(scenario.resultFolder(back)).structureSet());
  }
}
