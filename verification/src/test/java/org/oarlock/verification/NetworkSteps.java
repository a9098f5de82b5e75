package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;

/** Peers that knock on the DICOM port: named and nameless, polite and not. */
public class NetworkSteps {

  private final Scenario scenario;
  private final List<RawConnection> connections = new ArrayList<>();
  private final List<OpenOutcome> asked = new ArrayList<>();

  /** Made once a scenario. */
  public NetworkSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When("DCMTK asks for an echo as each of these, it is rejected")
  public void strangers(List<Map<String, String>> peers) {
    for (Map<String, String> peer : peers) {
      scenario.lastRun(Dcmtk.echo(site(), peer.get("called"), peer.get("calling")));
      assertThat(scenario.lastRun().exitCode()).as("%s", peer).isNotZero();
      assertThat(scenario.lastRun().output()).contains(peer.get("reason"));
    }
  }

  @When("each of these is sent to the DICOM port, the connection is closed within {int} seconds")
  public void hostile(int seconds, List<String> names) throws IOException {
    for (String name : names) {
      RawConnection connection = connect();
      connection.send(RawConnection.named(name));
      assertThat(connection.closesWithin(seconds)).as(name).isTrue();
    }
  }

  @When("a peer connects to the DICOM port and stays silent")
  public void staysSilent() {
    connect();
  }

  @When("{int} peers connect to the DICOM port and stay silent")
  public void staySilent(int peers) {
    for (int i = 0; i < peers; i++) {
      connect();
    }
  }

  @When("a peer sends its association request with one byte a second")
  public void drips() {
    drip(connect(), RawConnection.requestHeader());
  }

  @When("a peer begins TLS with one byte a second")
  public void dripsTls() {
    RawConnection connection = scenario.closing(new RawConnection(site().tlsPort()));
    connections.add(connection);
    drip(connection, RawConnection.tlsRecord());
  }

  private static void drip(RawConnection connection, byte[] bytes) {
    Thread dripping =
        new Thread(
            () -> {
              try {
                for (byte each : bytes) {
                  connection.send(new byte[] {each});
                  Thread.sleep(1000);
                }
              } catch (IOException | InterruptedException e) {
                // Cut off, as the scenario expects.
              }
            },
            "dripping peer");
    dripping.setDaemon(true);
    dripping.start();
  }

  @Then("every connection is closed within {int} seconds")
  public void areClosed(int seconds) {
    assertThat(connections).allMatch(connection -> connection.closesWithin(seconds));
  }

  @When("the scanner {string} proposes each of these, it is not accepted")
  public void proposes(String scanner, List<Map<String, String>> contexts) {
    for (Map<String, String> each : contexts) {
      ProposedContext context =
          new ProposedContext(each.get("SOP class"), each.get("transfer syntax"));
      OpenOutcome outcome = ask(scanner, context);
      assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
      try (StoreAssociation association = ((OpenOutcome.Opened) outcome).association()) {
        assertThat(association.accepts(context)).as("%s", context).isFalse();
      }
    }
  }

  @When("the scanner {string} opens {int} associations at the same time")
  public void opens(String scanner, int associations) {
    for (int i = 0; i < associations; i++) {
      asked.add(
          ask(scanner, new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN)));
    }
  }

  @Then("{int} associations are accepted")
  public void accepted(int expected) {
    assertThat(asked).filteredOn(OpenOutcome.Opened.class::isInstance).hasSize(expected);
  }

  @Then("{int} association(s) is/are rejected because of {string}")
  public void rejected(int expected, String reason) {
    assertThat(asked)
        .filteredOn(NetworkFailure.Rejected.class::isInstance)
        .hasSize(expected)
        .allSatisfy(each -> assertThat(((NetworkFailure) each).words()).contains(reason));
  }

  private OpenOutcome ask(String scanner, ProposedContext context) {
    DicomPeer device = new DicomPeer("127.0.0.1", site().dicomPort(), Site.DEVICE_AE, scanner);
    OpenOutcome outcome = StoreClient.open(device, List.of(context));
    if (outcome instanceof OpenOutcome.Opened opened) {
      scenario.closing(opened.association());
    }
    return outcome;
  }

  private RawConnection connect() {
    RawConnection connection = scenario.closing(new RawConnection(site().dicomPort()));
    connections.add(connection);
    return connection;
  }

  private Site site() {
    return scenario.device().site();
  }
}
