package org.oarlock.service.qualify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.EchoClient;
import org.oarlock.dicom.network.EchoOutcome;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.rt.RtStructReader;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.dicom.series.SeriesIdentity;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.dicom.series.SeriesWriter;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.trace.annotations.Implements;

/** Sends phantoms through an installed device and measures what comes back. */
final class SelfCheck {

  private static final List<PatientPosition> POSITIONS =
      List.of(PatientPosition.HFS, PatientPosition.FFS);

  private final InstalledDevice device;
  private final Path folder;
  private final Consumer<String> progress;
  private final List<CheckResult> results = new ArrayList<>();

  /**
   * @param device the device and the two peers that it knows
   * @param folder where phantoms and structure sets are kept
   */
  SelfCheck(InstalledDevice device, Path folder, Consumer<String> progress) {
    this.device = device;
    this.folder = folder;
    this.progress = progress;
  }

  /** Every check; goes on after one that failed. */
  @Implements({"SRS-2101", "SRS-2104"})
  List<CheckResult> run() throws IOException, InterruptedException {
    echo(device.asScanner(), true, "C-ECHO from the allowed scanner");
    echo(device.asStranger(), false, "Association from a stranger's AE title");
    // The series is new on every run: the device rightly takes a series that it has seen as the
    // same.
    String run = Uids.random();
    for (PatientPosition position : POSITIONS) {
      phantom(position, Uids.derived(run, position.name()));
    }
    return List.copyOf(results);
  }

  private void echo(DicomPeer peer, boolean allowed, String subject) {
    EchoOutcome outcome = EchoClient.echo(peer, device.settings());
    String measured = words(outcome);
    String expected = allowed ? "answered" : "rejected";
    results.add(new CheckResult(subject, measured, expected, measured.startsWith(expected)));
  }

  private static String words(EchoOutcome outcome) {
    if (outcome instanceof Answered answered) {
      return answered.status().isSuccess() ? "answered" : "failed with " + answered.status();
    }
    if (outcome instanceof NetworkFailure.Rejected rejected) {
      return "rejected: " + rejected.words();
    }
    return outcome instanceof NetworkFailure failure ? failure.words() : "C-ECHO not accepted";
  }

  private void phantom(PatientPosition position, String seriesUid)
      throws IOException, InterruptedException {
    String series = "phantom " + position;
    progress.accept("sending " + series);
    Phantom phantom = Phantom.thorax(Phantom.grid(position));
    SeriesIdentity identity =
        SeriesIdentity.phantom("Selfcheck")
            .withSeries(seriesUid)
            .withPatientPosition(position.name());
    Path slices = folder.resolve("phantom-" + position);
    SeriesWriter.write(phantom.volume(), identity, slices);
    long start = System.nanoTime();
    device.send(SeriesReader.scan(slices, ReadLimits.DEFAULT).instances());
    Optional<Path> received = device.nextStructureSet();
    double seconds = (System.nanoTime() - start) / 1e9;
    results.add(
        new CheckResult(
            "Structure set of the " + series + " received",
            received.isPresent() ? String.format(Locale.ROOT, "after %.1f s", seconds) : "no",
            "within " + InstalledDevice.LIMIT_SECONDS + " s",
            received.isPresent()));
    if (received.isPresent()) {
      compare(DicomFiles.read(received.get(), ReadLimits.DEFAULT), phantom, identity, series);
    }
  }

  private void compare(DicomFile file, Phantom phantom, SeriesIdentity sent, String series)
      throws IOException {
    equal("Patient ID, " + series, sent.patientId(), file.dataset().text(Tags.PATIENT_ID));
    equal("Approval status, " + series, "UNAPPROVED", file.dataset().text(Tags.APPROVAL_STATUS));
    equal(
        "Frame of reference, " + series,
        sent.frameOfReferenceUid(),
        file.dataset().items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).stream()
            .findFirst()
            .flatMap(item -> item.text(Tags.FRAME_OF_REFERENCE_UID)));
    RtStructureSet set = RtStructReader.read(file);
    Map<String, Mask> masks = ReceivedMasks.of(set, phantom.volume().grid());
    for (StructureCheck check : StructureCheck.OF_THE_REFERENCE_PACKAGE) {
      Optional<Mask> received =
          masks.entrySet().stream()
              .filter(entry -> entry.getKey().endsWith(check.name()))
              .map(Map.Entry::getValue)
              .findFirst();
      Mask truth = phantom.truth().get(check.name());
      if (truth != null) {
        results.addAll(check.compare(received, truth, series));
      }
    }
  }

  private void equal(String subject, String expected, Optional<String> measured) {
    results.add(
        new CheckResult(
            subject, measured.orElse("absent"), expected, measured.equals(Optional.of(expected))));
  }
}
