package org.oarlock.verification;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.imaging.PatientPosition;

/** A phantom series that is wrong in one respect. Slice 1 is the first along the patient. */
public class SeriesFaultSteps {

  private static final Map<String, UnaryOperator<DatasetBuilder>> OTHERS =
      Map.of(
          "patient", b -> b.text(Tags.PATIENT_ID, "SOMEBODY-ELSE").text(Tags.PATIENT_NAME, "Else"),
          "study", b -> b.text(Tags.STUDY_INSTANCE_UID, Uids.derived("other", "study")),
          "frame of reference",
              b -> b.text(Tags.FRAME_OF_REFERENCE_UID, Uids.derived("other", "frame")),
          "pixel spacing", b -> b.decimals(Tags.PIXEL_SPACING, 2.5, 2.5),
          "orientation", b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, -1, 0, 0, 0, -1, 0),
          "matrix", SeriesFaultSteps::halfTheRows);

  private static final Map<String, Integer> ELEMENTS =
      Map.of(
          "orientation", Tags.IMAGE_ORIENTATION_PATIENT,
          "position", Tags.IMAGE_POSITION_PATIENT,
          "pixel spacing", Tags.PIXEL_SPACING,
          "rescale slope", Tags.RESCALE_SLOPE,
          "rescale intercept", Tags.RESCALE_INTERCEPT,
          "frame of reference", Tags.FRAME_OF_REFERENCE_UID,
          "series", Tags.SERIES_INSTANCE_UID,
          "pixel data", Tags.PIXEL_DATA);

  private final Scenario scenario;

  public SeriesFaultSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("the phantom CT series {string} with slice {int} twice")
  public void twice(String name, int slice) {
    Series series = phantom(name);
    scenario.series(series.adding(withNewUid(series.slice(slice).dataset(), b -> b)));
  }

  @Given("the phantom CT series {string} with slice {int} moved along by {int} mm")
  public void movedAlong(String name, int slice, int mm) {
    scenario.series(phantom(name).changing(slice, moving(0, 0, mm)));
  }

  @Given("the phantom CT series {string} with slice {int} moved sideways by {int} mm")
  public void movedSideways(String name, int slice, int mm) {
    scenario.series(phantom(name).changing(slice, moving(mm, 0, 0)));
  }

  @Given("the phantom CT series {string} with a stated gantry tilt of {double} degrees")
  public void tilted(String name, double degrees) {
    everySlice(name, b -> b.decimals(Tags.GANTRY_DETECTOR_TILT, degrees));
  }

  @Given("the phantom CT series {string} with a shear of {double} degrees")
  public void sheared(String name, double degrees) {
    Series series = phantom(name);
    double first = series.slice(1).dataset().decimals(Tags.IMAGE_POSITION_PATIENT)[2];
    double slope = Math.tan(Math.toRadians(degrees));
    scenario.series(
        series.changingAll(
            old -> {
              double along = old.decimals(Tags.IMAGE_POSITION_PATIENT)[2] - first;
              return moving(0, along * slope, 0).apply(old);
            }));
  }

  @Given("the phantom CT series {string} with rows turned by {int} degrees")
  public void turned(String name, int degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    everySlice(name, b -> b.decimals(Tags.IMAGE_ORIENTATION_PATIENT, c, s, 0, -s, c, 0));
  }

  @Given("the phantom CT series {string} with slice {int} of another {}")
  public void ofAnother(String name, int slice, String kind) {
    scenario.series(phantom(name).changing(slice, change(OTHERS.get(kind))));
  }

  @Given("the phantom CT series {string} with slice {int} without {}")
  public void without(String name, int slice, String what) {
    scenario.series(phantom(name).changing(slice, change(b -> b.remove(ELEMENTS.get(what)))));
  }

  @Given("the phantom CT series {string} with slice {int} cut in its pixel data")
  public void cut(String name, int slice) {
    scenario.series(
        phantom(name)
            .changing(
                slice,
                old -> {
                  byte[] whole = old.bytes(Tags.PIXEL_DATA).orElseThrow();
                  byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
                  return change(b -> b.bytes(Tags.PIXEL_DATA, Vr.OW, half)).apply(old);
                }));
  }

  @Given("the phantom CT series {string} with a rescale intercept of {int}")
  public void intercept(String name, int intercept) {
    everySlice(name, b -> b.decimals(Tags.RESCALE_INTERCEPT, intercept));
  }

  @Given("the phantom CT series {string} with modality {string}")
  public void modality(String name, String modality) {
    everySlice(name, b -> b.text(Tags.MODALITY, modality));
  }

  @Given("the phantom CT series {string} with slices said to be {int} mm thick")
  public void thick(String name, int mm) {
    everySlice(name, b -> b.decimals(Tags.SLICE_THICKNESS, mm));
  }

  @Given("the phantom CT series {string} with series description {string} in every slice")
  public void description(String name, String words) {
    everySlice(name, b -> b.text(Tags.SERIES_DESCRIPTION, words));
  }

  @Given("the phantom CT series {string} with body part {string} in every slice")
  public void bodyPart(String name, String part) {
    everySlice(name, b -> b.text(Tags.BODY_PART_EXAMINED, part));
  }

  @Given("the phantom CT series {string} with body part {string} in slice {int}")
  public void bodyPart(String name, String part, int slice) {
    scenario.series(
        phantom(name).changing(slice, change(b -> b.text(Tags.BODY_PART_EXAMINED, part))));
  }

  @Given("the phantom CT series {string} with age {string}")
  public void age(String name, String age) {
    phantom(name);
    seriesAlsoHasAge(age);
  }

  @Given("the series also has age {string}")
  public void seriesAlsoHasAge(String age) {
    scenario.series(scenario.series().changingAll(change(b -> b.text(Tags.PATIENT_AGE, age))));
  }

  @Given("the phantom CT series {string} without age and birth date")
  public void ageless(String name) {
    everySlice(name, b -> b.remove(Tags.PATIENT_AGE).empty(Tags.PATIENT_BIRTH_DATE));
  }

  @Given("the phantom CT series {string} with a localizer mixed in")
  public void localizer(String name) {
    Series series = phantom(name);
    scenario.series(
        series.adding(
            withNewUid(
                series.slice(1).dataset(),
                b ->
                    b.text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "LOCALIZER")
                        .decimals(Tags.IMAGE_ORIENTATION_PATIENT, 0, 1, 0, 0, 0, -1))));
  }

  @Given("the phantom CT series {string} with positions rounded to {double} mm")
  public void rounded(String name, double mm) {
    Series series = phantom(name);
    scenario.series(
        series.changingAll(
            old -> {
              double[] at = old.decimals(Tags.IMAGE_POSITION_PATIENT);
              return change(
                      b ->
                          b.decimals(
                              Tags.IMAGE_POSITION_PATIENT,
                              at[0],
                              at[1],
                              // An uneven part that rounding takes off differently on each slice.
                              Math.round((at[2] + at[2] * 0.004) / mm) * mm))
                  .apply(old);
            }));
  }

  @Given("the phantom CT series {string} and another series in the same folder")
  public void twoSeries(String name) {
    Series series = phantom(name);
    Series other = Series.thorax(scenario.newFolder("other"), PatientPosition.HFS);
    for (Path file : other.files()) {
      move(file, series.folder().resolve("other-" + file.getFileName()));
    }
  }

  @Given("a folder with a file that is not DICOM")
  public void notDicom() throws IOException {
    Path folder = scenario.newFolder("series");
    Files.writeString(folder.resolve("letter.txt"), "Dear colleague, thank you for the series.");
    scenario.series(Series.nothingIn(folder));
  }

  @When("slice {int} is removed from the series")
  public void removed(int slice) {
    Series copy = Series.copyOf(scenario.series(), scenario.newFolder("series"));
    scenario.series(copy.without(slice));
  }

  private Series phantom(String name) {
    if (!name.equals("thorax")) {
      throw new AssertionError("there is no phantom '" + name + "'");
    }
    Series series = Series.thorax(scenario.newFolder("series"), PatientPosition.HFS);
    scenario.series(series);
    return series;
  }

  private void everySlice(String name, UnaryOperator<DatasetBuilder> change) {
    scenario.series(phantom(name).changingAll(change(change)));
  }

  private static UnaryOperator<Dataset> change(UnaryOperator<DatasetBuilder> change) {
    return old -> change.apply(new DatasetBuilder().copyAll(old)).build();
  }

  private static UnaryOperator<Dataset> moving(double x, double y, double z) {
    return old -> {
      double[] at = old.decimals(Tags.IMAGE_POSITION_PATIENT);
      return change(b -> b.decimals(Tags.IMAGE_POSITION_PATIENT, at[0] + x, at[1] + y, at[2] + z))
          .apply(old);
    };
  }

  private static DatasetBuilder halfTheRows(DatasetBuilder builder) {
    Dataset whole = builder.build();
    byte[] pixels = whole.bytes(Tags.PIXEL_DATA).orElseThrow();
    return builder
        .integers(Tags.ROWS, whole.integer(Tags.ROWS).orElseThrow() / 2)
        .bytes(Tags.PIXEL_DATA, Vr.OW, java.util.Arrays.copyOf(pixels, pixels.length / 2));
  }

  private static DicomFile withNewUid(Dataset old, UnaryOperator<DatasetBuilder> change) {
    String uid = Uids.derived("another instance", old.text(Tags.SOP_INSTANCE_UID).orElseThrow());
    Dataset changed = change(b -> change.apply(b).text(Tags.SOP_INSTANCE_UID, uid)).apply(old);
    return new DicomFile(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.CT_IMAGE_STORAGE, uid, changed);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
