package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.oarlock.dicom.Uids;

/** A server on a free loopback port, with short time-outs, that takes CT from "SCANNER". */
record Bench(DicomServer server, RecordingSink sink) implements AutoCloseable {

  static final String CALLED = "OARLOCK";
  static final String CALLER = "SCANNER";
  static final Duration SHORT = Duration.ofMillis(400);
  static final Duration AMPLE = Duration.ofSeconds(20);

  static final TimeOuts PATIENT = new TimeOuts(AMPLE, AMPLE, AMPLE, AMPLE, AMPLE, AMPLE, 1024);

  /** Impatient with a peer, except where a busy machine would be mistaken for a slow one. */
  static final TimeOuts IMPATIENT = new TimeOuts(AMPLE, SHORT, SHORT, AMPLE, SHORT, SHORT, 4096);

  static final AcceptedSyntaxes SYNTAXES =
      new AcceptedSyntaxes(
          Set.of(Uids.CT_IMAGE_STORAGE),
          List.of(
              Uids.EXPLICIT_VR_LITTLE_ENDIAN,
              Uids.IMPLICIT_VR_LITTLE_ENDIAN,
              "1.2.840.10008.1.2.2",
              "1.2.840.10008.1.2.1.99",
              "1.2.840.10008.1.2.5",
              "1.2.840.10008.1.2.4.70"));

  static ServerSettings settings() {
    return ServerSettings.loopback(0, SYNTAXES).with(PATIENT);
  }

  static Bench started() throws IOException {
    return started(settings(), new RecordingSink());
  }

  static Bench started(ServerSettings settings) throws IOException {
    return started(settings, new RecordingSink());
  }

  static Bench started(ServerSettings settings, RecordingSink sink) throws IOException {
    return new Bench(
        DicomServer.start(settings, AssociationPolicy.allowing(CALLED, Set.of(CALLER)), sink),
        sink);
  }

  static NetworkLimits limits(int associations, int waiting) {
    NetworkLimits usual = NetworkLimits.DEFAULT;
    return new NetworkLimits(
        associations, associations, waiting, usual.pduBytes(), usual.instanceBytes());
  }

  DicomPeer peer() {
    return peer(CALLER);
  }

  DicomPeer peer(String caller) {
    return new DicomPeer("127.0.0.1", server.port(), CALLED, caller);
  }

  StoreAssociation open() {
    return ((OpenOutcome.Opened) StoreClient.open(peer(), List.of(SampleInstance.CONTEXT)))
        .association();
  }

  @Override
  public void close() {
    server.close();
  }
}
