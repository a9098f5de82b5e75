package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;
import org.oarlock.dicom.network.StoreOutcome;

/** Sending a series in ways that DCMTK's storescu does not offer. */
public class SendingSteps {

  private final Scenario scenario;

  /** Made once a scenario. */
  public SendingSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When("the scanner {string} sends the series as it is stored")
  public void sends(String scanner) {
    List<StoreOutcome> outcomes = send(scanner, scenario.device().site().dicomPort());
    assertThat(outcomes).containsOnly(new Answered(DimseStatus.SUCCESS));
  }

  @When("the scanner {string} breaks the connection in the middle of instance {int}")
  public void breaks(String scanner, int instance) throws IOException {
    List<Path> files = scenario.series().files();
    long bytes = Files.size(files.get(instance - 1)) / 2;
    for (Path before : files.subList(0, instance - 1)) {
      bytes += Files.size(before);
    }
    CuttingRelay cable = scenario.closing(new CuttingRelay(scenario.device().site(), bytes));
    List<StoreOutcome> outcomes = send(scanner, cable.port());
    assertThat(outcomes).hasSize(instance);
    assertThat(outcomes.get(instance - 1)).isInstanceOf(NetworkFailure.class);
  }

  @Then("sending took at most {int} seconds")
  public void took(int seconds) {
    assertThat(scenario.lastSeconds()).isLessThanOrEqualTo(seconds);
  }

  /** Sends until the association breaks. */
  private List<StoreOutcome> send(String scanner, int port) {
    ProposedContext context =
        new ProposedContext(Uids.CT_IMAGE_STORAGE, scenario.series().transferSyntax());
    DicomPeer device = new DicomPeer("127.0.0.1", port, Site.DEVICE_AE, scanner);
    OpenOutcome opened = StoreClient.open(device, List.of(context));
    assertThat(opened).isInstanceOf(OpenOutcome.Opened.class);
    List<StoreOutcome> outcomes = new ArrayList<>();
    try (StoreAssociation association = ((OpenOutcome.Opened) opened).association()) {
      for (Path file : scenario.series().files()) {
        outcomes.add(association.store(file));
        if (outcomes.get(outcomes.size() - 1) instanceof NetworkFailure) {
          break;
        }
      }
    }
    return outcomes;
  }
}
