package org.oarlock.dicom.network;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that a peer opened, from its first byte to its last. */
@Implements({"SRS-301", "SRS-306", "SRS-307", "SRS-309", "RC-3", "RC-7"})
final class PeerConnection implements Runnable {

  /** Where the connection stands; only an open association is spared when places run out. */
  enum Stage {
    WAITING,
    OPEN,
    ENDING
  }

  private static final Logger LOG = LoggerFactory.getLogger(PeerConnection.class);

  private final Socket socket;
  private final Connection connection;
  private final ServerSettings settings;
  private final AssociationPolicy policy;
  private final InstanceSink sink;
  private final CommitmentListener commitments;
  private final Places places;
  private final String id = UUID.randomUUID().toString();
  private volatile Stage stage = Stage.WAITING;

  PeerConnection(
      Socket socket,
      ServerSettings settings,
      AssociationPolicy policy,
      InstanceSink sink,
      CommitmentListener commitments,
      Places places)
      throws IOException {
    this.socket = socket;
    this.connection = new Connection(socket, settings.timeOuts());
    this.settings = settings;
    this.policy = policy;
    this.sink = sink;
    this.commitments = commitments;
    this.places = places;
  }

  Stage stage() {
    return stage;
  }

  /** Aborts from another thread. */
  void cut() {
    connection.cutWith(abort(AbortReason.NOT_SPECIFIED));
  }

  @Override
  public void run() {
    try {
      associate();
    } catch (ProtocolViolation e) {
      LOG.info("Association {} aborted: {}", id, e.getMessage());
      sayGoodbye(abort(e.reason()));
    } catch (SocketTimeoutException e) {
      LOG.info("Association {} aborted: {}", id, e.getMessage());
      sayGoodbye(abort(AbortReason.NOT_SPECIFIED));
    } catch (PeerAborted e) {
      LOG.info("Association {}: {}", id, e.getMessage());
    } catch (IOException e) {
      lost(e);
    } catch (RuntimeException e) {
      LOG.error("Association {} aborted by a fault of this device", id, e);
      sayGoodbye(abort(AbortReason.NOT_SPECIFIED));
    } finally {
      connection.close();
    }
  }

  private void lost(IOException failure) {
    Optional<String> words = TlsWords.of(failure);
    if (words.isPresent()) {
      LOG.warn("Association {} not secured: {}", id, words.get());
      connection.finish(); // What TLS said to the peer has to reach it.
    } else {
      LOG.info("Association {} lost: {}", id, failure.getClass().getSimpleName());
    }
  }

  private void associate() throws IOException {
    Tls tls = settings.tls();
    Set<String> proved = tls == null ? Set.of() : connection.secure(tls, false);
    PduReader pdus = new PduReader(connection, settings.limits().pduBytes());
    if (pdus.next() != PduType.ASSOCIATE_RQ) {
      throw ProtocolViolation.unexpected("the first PDU does not ask for an association");
    }
    AssociatePdu asked = AssociateDecoder.decode(pdus.body());
    AssociationRequest request =
        new AssociationRequest(
            id,
            asked.calledAe(),
            asked.callingAe(),
            socket.getInetAddress(),
            proved,
            asked.implementation());
    AssociationPolicy.Decision decision = decide(asked, request);
    if (decision instanceof AssociationPolicy.Decision.Rejected rejected) {
      reject(rejected.reason());
    } else if (!places.take(socket.getInetAddress())) {
      reject(RejectionReason.LOCAL_LIMIT_EXCEEDED);
    } else {
      serve(asked, request, pdus);
    }
  }

  private AssociationPolicy.Decision decide(AssociatePdu asked, AssociationRequest request) {
    if ((asked.version() & 1) == 0) {
      return new AssociationPolicy.Decision.Rejected(
          RejectionReason.PROTOCOL_VERSION_NOT_SUPPORTED);
    }
    if (!AssociatePdu.APPLICATION_CONTEXT.equals(asked.applicationContext())) {
      return new AssociationPolicy.Decision.Rejected(
          RejectionReason.APPLICATION_CONTEXT_NOT_SUPPORTED);
    }
    try {
      return policy.decide(request);
    } catch (RuntimeException e) {
      LOG.error("Association {} not decided: {}", id, e.getClass().getSimpleName());
      return new AssociationPolicy.Decision.Rejected(RejectionReason.TEMPORARY_CONGESTION);
    }
  }

  private void reject(RejectionReason reason) {
    LOG.info("Association {} rejected: {}", id, reason.words());
    sayGoodbye(PduType.ASSOCIATE_RJ.of(reason.result(), reason.source(), reason.reason()));
  }

  private void serve(AssociatePdu asked, AssociationRequest request, PduReader pdus)
      throws IOException {
    Negotiation negotiation = Negotiation.of(asked, settings.syntaxes());
    int longest = settings.limits().pduBytes();
    AssociatePdu answer =
        AssociatePdu.own(asked.calledAe(), asked.callingAe(), negotiation.answers(), longest)
            .in(negotiation.roles());
    AssociationEnd end = AssociationEnd.ABORTED;
    stage = Stage.OPEN;
    try {
      byte[] accept = AssociateEncoder.encode(PduType.ASSOCIATE_AC, answer);
      connection.write(accept, accept.length);
      new ServedAssociation(
              request,
              settings,
              sink,
              commitments,
              negotiation.accepted(),
              new MessageReader(
                  connection, pdus, negotiation.accepted().keySet(), settings.timeOuts()),
              new MessageWriter(connection, asked.longestPdu(), longest))
          .serve();
      end = AssociationEnd.RELEASED;
    } finally {
      tellSink(end);
      places.giveBack(socket.getInetAddress());
    }
    sayGoodbye(PduType.RELEASE_RP.of(0, 0, 0));
  }

  private void tellSink(AssociationEnd end) {
    try {
      sink.associationEnded(id, end);
    } catch (RuntimeException e) {
      LOG.error("Association {}: its end was not taken", id, e);
    }
  }

  private static byte[] abort(AbortReason reason) {
    return PduType.ABORT.of(0, 2, reason.code());
  }

  private void sayGoodbye(byte[] pdu) {
    stage = Stage.ENDING;
    try {
      connection.write(pdu, pdu.length);
      connection.finish();
    } catch (IOException e) {
      LOG.debug("Association {}: the last word did not reach the peer", id);
    }
  }
}
