package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.series.SeriesIdentity;

/** Viewers that look for series and read them over the web. */
public class WebReadSteps {
  private static final String SERIES = "/series?Modality=RTSTRUCT";

  private final Scenario scenario;

  /** Made once a scenario. */
  public WebReadSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then(
      "a clinician who logged in finds the study with its images and the draft that nobody approved, as pydicom reads it")
  public void clinicianFinds() throws IOException {
    Worklist clinician = SharedDevice.person(scenario.device(), "CLINICIAN");
    scenario.worklist(clinician);
    int images = scenario.series().files().size();
    String patient = URLEncoder.encode(identity().patientId(), StandardCharsets.UTF_8);
    assertThat(
            shown(
                clinician.get("/dicom-web/studies?PatientID=" + patient).body(),
                "StudyInstanceUID",
                "ModalitiesInStudy",
                "NumberOfStudyRelatedInstances",
                "PatientName"))
        .containsExactly(
            identity().studyInstanceUid() + "; ['CT', 'RTSTRUCT']; " + (images + 1) + "; ");
    assertThat(shown(clinician.get(study() + SERIES).body(), "Modality", "ApprovalStatus"))
        .containsExactly("RTSTRUCT; UNAPPROVED");
    HttpResponse<String> first = clinician.get(study() + "/instances?Modality=CT&limit=1");
    assertThat(first.headers().firstValue("Warning").orElse("")).contains("additional results");
    assertThat(shown(first.body(), "Modality")).containsExactly("CT");
    assertThat(clinician.get("/dicom-web/series?Modality=MR").statusCode()).isEqualTo(204);
    for (String guess : List.of("PatientName=*", "PatientID=*")) {
      assertThat(clinician.get("/dicom-web/studies?" + guess).statusCode()).isEqualTo(400);
    }
  }

  @Then(
      "the clinician reads the draft over the web as it was proved, and what is known of it as the planning system got it")
  public void clinicianReads() throws IOException {
    Worklist clinician = scenario.worklist();
    String uid = shown(clinician.get(study() + SERIES).body(), "SeriesInstanceUID").get(0);
    String series = study() + "/series/" + uid;
    assertThat(new String(clinician.bytes(series).body(), StandardCharsets.ISO_8859_1))
        .contains(Files.readString(scenario.caseFile("rtstruct.dcm"), StandardCharsets.ISO_8859_1));
    String metadata = clinician.get(series + "/metadata").body();
    assertThat(pydicom("same", metadata, scenario.structureSets().get(0).toString()))
        .containsExactly("same");
  }

  @Then("a structure set that was altered on disk is given to nobody")
  public void altered() throws IOException {
    String uid =
        shown(scenario.worklist().get(study() + SERIES).body(), "SeriesInstanceUID").get(0);
    Files.writeString(scenario.caseFile("rtstruct.dcm"), "more", StandardOpenOption.APPEND);
    for (String what : List.of("", "/metadata")) {
      assertThat(scenario.worklist().get(study() + "/series/" + uid + what).statusCode())
          .isEqualTo(404);
    }
  }

  @Then("the token {string} finds the images alone")
  public void tokenFinds(String token) throws IOException {
    HttpResponse<String> answer = answer(study() + "/series", "Bearer " + token);
    assertThat(shown(answer.body(), "Modality")).containsExactly("CT");
  }

  @Then("who is not logged in or neither clinician nor physicist learns nothing of what there is")
  public void learnNothing() {
    Worklist auditor = SharedDevice.person(scenario.device(), "AUDITOR");
    List<String> answers = new ArrayList<>();
    for (String path :
        List.of(study() + "/series", "/dicom-web/studies/1.2.3/series", "/dicom-web/instances")) {
      assertThat(auditor.get(path).statusCode()).as(path).isEqualTo(403);
      HttpResponse<String> answer = answer(path, "Bearer a token that nobody has");
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      answers.add(answer.body().replaceAll("\"(timestamp|path)\":\"[^\"]*\"", ""));
    }
    assertThat(answers).containsOnly(answers.get(0));
    assertThat(auditor.get("/audit").body())
        .contains("INSTANCES_SEARCHED", "by PatientID", "metadata of 1 instances")
        .doesNotContain(identity().patientId());
  }

  private SeriesIdentity identity() {
    return scenario.series().identity();
  }

  private String study() {
    return "/dicom-web/studies/" + identity().studyInstanceUid();
  }

  private HttpResponse<String> answer(String path, String authorization) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(scenario.device().site().pages() + path))
            .header("Authorization", authorization)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private List<String> shown(String json, String... keywords) throws IOException {
    return pydicom("show", json, keywords);
  }

  private List<String> pydicom(String what, String json, String... more) throws IOException {
    Path answer = Files.writeString(scenario.newFolder("answer").resolve("answer.json"), json);
    Path script = Path.of("src", "test", "resources", "dicom_json.py").toAbsolutePath();
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/python3", script.toString(), what, answer.toString()));
    command.addAll(List.of(more));
    Run run = Run.of(command, scenario.folder(), 60);
    assertThat(run.exitCode()).as("%s of %s", run.output(), json).isZero();
    return run.output().lines().toList();
  }
}
