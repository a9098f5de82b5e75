package org.oarlock.verification;

import io.cucumber.java.en.Given;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.function.UnaryOperator;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.imaging.PatientPosition;

/** Series that a site would like to export. */
public class ExportSeriesSteps {

  private final Scenario scenario;

  /** Made once a scenario. */
  public ExportSeriesSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the phantom CT series {string} with names, private elements and an overlay")
  public void withWords(String name) {
    thorax(name).changingAll(PatientWords::in);
  }

  @Given("the phantom CT series {string} of a patient aged {string}")
  public void aged(String name, String age) {
    thorax(name).changingAll(edit(b -> b.text(Tags.PATIENT_AGE, age)));
  }

  @Given("the phantom CT series {string} in which {}")
  public void inWhich(String name, String what) throws IOException {
    Series series = thorax(name);
    switch (what) {
      case "annotation is said to be burned in" ->
          series.changingAll(edit(b -> b.text(Tags.BURNED_IN_ANNOTATION, "YES")));
      case "the images are derived" ->
          series.changingAll(edit(b -> b.text(Tags.IMAGE_TYPE, "DERIVED", "SECONDARY", "AXIAL")));
      case "text stands beside the body" -> series.changing(7, ExportSeriesSteps::withText);
      case "the body part is the head" ->
          series.changingAll(edit(b -> b.text(Tags.BODY_PART_EXAMINED, "HEAD")));
      case "the body part is not said" ->
          series.changingAll(edit(b -> b.remove(Tags.BODY_PART_EXAMINED)));
      case "one image is of another patient" ->
          series.changing(5, edit(b -> b.text(Tags.PATIENT_ID, "SOMEBODY-ELSE")));
      case "no image has a patient ID" -> series.changingAll(edit(b -> b.empty(Tags.PATIENT_ID)));
      case "one file is not readable" ->
          Files.writeString(series.folder().resolve("notes.txt"), "no image");
      case "one image has no position" ->
          series.changing(5, edit(b -> b.remove(Tags.IMAGE_POSITION_PATIENT)));
      default -> throw new AssertionError(what);
    }
  }

  private Series thorax(String name) {
    if (!name.equals("thorax")) {
      throw new AssertionError("there is no phantom " + name);
    }
    scenario.series(Series.thorax(scenario.newFolder("series"), PatientPosition.HFS));
    return scenario.series();
  }

  private static UnaryOperator<Dataset> edit(UnaryOperator<DatasetBuilder> change) {
    return old -> change.apply(new DatasetBuilder().copyAll(old)).build();
  }

  /** A white line in the upper left corner, where annotations stand. */
  private static Dataset withText(Dataset image) {
    ByteBuffer pixels =
        ByteBuffer.wrap(image.bytes(Tags.PIXEL_DATA).orElseThrow()).order(ByteOrder.LITTLE_ENDIAN);
    for (int pixel = 200; pixel < 250; pixel++) {
      pixels.putShort(2 * pixel, (short) 4095);
    }
    return edit(b -> b.bytes(Tags.PIXEL_DATA, Vr.OW, pixels.array())).apply(image);
  }
}
