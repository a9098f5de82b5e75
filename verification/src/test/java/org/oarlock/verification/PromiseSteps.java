package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.CommitmentClient;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.dicom.network.InstanceReference;
import org.oarlock.dicom.network.InstanceSink;
import org.oarlock.dicom.network.ServerSettings;

/** A scanner that asks the device to commit to what it sent, and hears the result. */
public class PromiseSteps {

  private static final String SCANNER = "CT1";
  private static final InstanceReference NEVER_SENT =
      new InstanceReference(Uids.CT_IMAGE_STORAGE, Uids.random());

  private final Scenario scenario;
  private final int port = Site.freePort();
  private final List<CommitmentResult> heard = new CopyOnWriteArrayList<>();
  private final List<InstanceReference> damaged = new ArrayList<>();

  public PromiseSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device that commits to what {string} sent")
  public void commits(String scanner) {
    scenario.start(new Site(scenario.folder()).calling(scanner, port, "commitment: true"));
  }

  @When("one of the stored files is damaged on disk")
  public void damage() throws IOException {
    Path instances = scenario.device().site().folder().resolve("storage").resolve("instances");
    try (Stream<Path> files = Files.walk(instances)) {
      Path file = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
      damaged.add(reference(file));
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(bytes.length() - 1);
        int last = bytes.read();
        bytes.seek(bytes.length() - 1);
        bytes.write(~last);
      }
    }
  }

  @When("the scanner asks the device to commit to the series and to an image that it never sent")
  public void asks() throws IOException {
    List<InstanceReference> all = new ArrayList<>(sent());
    all.add(NEVER_SENT);
    DicomPeer device =
        new DicomPeer("127.0.0.1", scenario.device().site().dicomPort(), Site.DEVICE_AE, SCANNER);
    assertThat(
            CommitmentClient.ask(
                device,
                new CommitmentRequest(Uids.random(), all),
                ClientSettings.DEFAULT,
                Duration.ofMillis(100)))
        .isEqualTo(new Answered(DimseStatus.SUCCESS));
  }

  @When("the scanner listens")
  public void listens() throws IOException {
    scenario.closing(
        DicomServer.start(
            ServerSettings.loopback(
                port,
                new AcceptedSyntaxes(
                    Set.of(Uids.STORAGE_COMMITMENT_PUSH_MODEL),
                    List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN))),
            AssociationPolicy.allowing(SCANNER, Set.of(Site.DEVICE_AE)),
            new NothingTaken(),
            (callingAe, result) -> {
              heard.add(result);
              return DimseStatus.SUCCESS;
            }));
  }

  @Then("within {int} seconds it hears that the device keeps all but these two")
  public void hears(int seconds) throws IOException {
    await("the result").atMost(Duration.ofSeconds(seconds)).until(() -> !heard.isEmpty());
    List<InstanceReference> kept = new ArrayList<>(sent());
    kept.removeAll(damaged);
    CommitmentResult result = heard.get(0);
    assertThat(result.committed()).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(result.failed())
        .containsOnlyKeys(damaged.get(0), NEVER_SENT)
        .allSatisfy((reference, reason) -> assertThat(reason).isEqualTo(0x0112));
  }

  private List<InstanceReference> sent() throws IOException {
    List<InstanceReference> sent = new ArrayList<>();
    for (Path file : scenario.series().files()) {
      sent.add(reference(file));
    }
    return sent;
  }

  private static InstanceReference reference(Path file) throws IOException {
    DicomFile read = DicomFiles.readHeader(file, ReadLimits.DEFAULT);
    return new InstanceReference(read.sopClassUid(), read.sopInstanceUid());
  }

  /** A scanner takes no images. */
  private static final class NothingTaken implements InstanceSink {
    @Override
    public Opening open(InstanceHeader header) {
      return new Opening.Refused(DimseStatus.NOT_AUTHORISED);
    }
  }
}
