package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;

/** Compares the conformance statement with what the running device negotiates. */
public class ConformanceSteps {

  private static final Pattern STORAGE =
      Pattern.compile("\\| (1\\.2\\.840\\.10008\\.5\\.1\\.4\\.[0-9.]+) \\|");
  private static final Pattern SYNTAX =
      Pattern.compile("\\| (1\\.2\\.840\\.10008\\.1\\.2(?:\\.[0-9.]+)?) \\|");

  /** Ultrasound, PET, segmented surfaces and a compressed form that nobody here decodes. */
  private static final List<ProposedContext> OTHERS =
      List.of(
          new ProposedContext("1.2.840.10008.5.1.4.1.1.6.1", Uids.IMPLICIT_VR_LITTLE_ENDIAN),
          new ProposedContext("1.2.840.10008.5.1.4.1.1.128", Uids.IMPLICIT_VR_LITTLE_ENDIAN),
          new ProposedContext("1.2.840.10008.5.1.4.1.1.66.5", Uids.IMPLICIT_VR_LITTLE_ENDIAN),
          new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.JPEG_2000));

  private final Scenario scenario;

  public ConformanceSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Then("the device accepts every storage class and transfer syntax of the statement, and no other")
  public void accepts() throws IOException {
    String statement = scenario.lastRun().output();
    String accepted = statement.substring(0, statement.indexOf("## Proposes"));
    List<ProposedContext> stated = new ArrayList<>();
    for (String kind : found(STORAGE, accepted)) {
      for (String syntax : found(SYNTAX, accepted)) {
        stated.add(new ProposedContext(kind, syntax));
      }
    }
    assertThat(stated)
        .contains(new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN));
    List<ProposedContext> asked = new ArrayList<>(stated);
    asked.addAll(OTHERS);
    OpenOutcome outcome = StoreClient.open(peer(), asked, ClientSettings.DEFAULT);
    try (StoreAssociation association = ((OpenOutcome.Opened) outcome).association()) {
      assertThat(asked.stream().filter(association::accepts)).containsExactlyElementsOf(stated);
    }
  }

  private DicomPeer peer() {
    return new DicomPeer("127.0.0.1", scenario.device().site().dicomPort(), Site.DEVICE_AE, "CT1");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult each) -> each.group(1)).toList();
  }
}
