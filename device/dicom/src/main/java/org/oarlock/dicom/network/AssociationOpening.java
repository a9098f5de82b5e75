package org.oarlock.dicom.network;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens associations to peers: connects, proposes presentation contexts and reads the answer. */
@Implements("SRS-308")
final class AssociationOpening {

  private static final Logger LOG = LoggerFactory.getLogger(AssociationOpening.class);
  private static final int CONTEXTS = 128;

  private AssociationOpening() {}

  /**
   * Connects and asks for an association.
   *
   * @throws IOException as {@link Failures} tells them apart
   */
  static ClientAssociation open(
      DicomPeer peer, Collection<ProposedContext> proposals, ClientSettings settings)
      throws IOException {
    return open(peer, proposals, List.of(), settings);
  }

  /** The same in roles that differ from the usual one. */
  static ClientAssociation open(
      DicomPeer peer,
      Collection<ProposedContext> proposals,
      List<RoleSelection> roles,
      ClientSettings settings)
      throws IOException {
    List<ContextItem> contexts = contexts(proposals);
    Connection connection = connect(peer, settings);
    try {
      ProvenPeer proof = settings.proof();
      if (proof != null) {
        proof.check(connection.secure(proof.tls(), true));
      }
      return negotiate(connection, peer, contexts, roles, settings);
    } catch (ProtocolViolation e) {
      connection.cutWith(abort(e.reason()));
      throw e;
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static List<ContextItem> contexts(Collection<ProposedContext> proposals) {
    List<ContextItem> contexts = new ArrayList<>();
    for (ProposedContext each : new LinkedHashSet<>(proposals)) {
      int id = 2 * contexts.size() + 1;
      contexts.add(
          new ContextItem(
              id, ContextItem.ACCEPTED, each.abstractSyntax(), List.of(each.transferSyntax())));
    }
    if (contexts.isEmpty() || contexts.size() > CONTEXTS) {
      throw new IllegalArgumentException(
          "an association proposes 1 to 128 presentation contexts, not " + contexts.size());
    }
    return contexts;
  }

  private static Connection connect(DicomPeer peer, ClientSettings settings) throws IOException {
    Socket socket = new Socket();
    try {
      InetSocketAddress address = new InetSocketAddress(peer.host(), peer.port());
      socket.connect(address, (int) settings.timeOuts().connect().toMillis());
      return new Connection(socket, settings.timeOuts());
    } catch (SocketTimeoutException e) {
      socket.close();
      throw new SocketTimeoutException("no connection in time");
    } catch (IOException e) {
      socket.close();
      throw new ConnectFailed(e);
    }
  }

  private static ClientAssociation negotiate(
      Connection connection,
      DicomPeer peer,
      List<ContextItem> contexts,
      List<RoleSelection> roles,
      ClientSettings settings)
      throws IOException {
    AssociatePdu own =
        AssociatePdu.own(peer.calledAe(), peer.callingAe(), contexts, settings.pduBytes())
            .in(roles);
    byte[] request = AssociateEncoder.encode(PduType.ASSOCIATE_RQ, own);
    ask(connection, request);
    connection.readWithin(settings.timeOuts().association());
    PduReader pdus = new PduReader(connection, settings.pduBytes());
    PduType type = answer(pdus, settings);
    if (type == PduType.ASSOCIATE_RJ) {
      byte[] body = pdus.body();
      throw new AssociationRejected(body[1], body[2], body[3]);
    }
    if (type != PduType.ASSOCIATE_AC) {
      throw ProtocolViolation.unexpected(type + " instead of an answer to the request");
    }
    AssociatePdu answer = AssociateDecoder.decode(pdus.body());
    return new ClientAssociation(
        connection, settings, pdus, accepted(contexts, answer), answer.longestPdu());
  }

  /** A peer that closed before it read the request may have said why: that is read next. */
  private static void ask(Connection connection, byte[] request) throws IOException {
    try {
      connection.write(request, request.length);
    } catch (SocketException e) {
      LOG.debug("The request was not sent: {}", e.getMessage());
    }
  }

  /**
   * In TLS 1.3 a peer looks at a certificate after the handshake, and some close without a word.
   */
  private static PduType answer(PduReader pdus, ClientSettings settings) throws IOException {
    try {
      return pdus.next();
    } catch (SocketException | EOFException e) {
      throw settings.proof() == null
          ? e
          : new SSLHandshakeException(String.valueOf(e.getMessage()));
    }
  }

  private static Map<ProposedContext, Integer> accepted(
      List<ContextItem> proposed, AssociatePdu answer) throws ProtocolViolation {
    Map<ProposedContext, Integer> accepted = new LinkedHashMap<>();
    for (ContextItem item : answer.contexts()) {
      if (item.result() != ContextItem.ACCEPTED) {
        continue;
      }
      ContextItem asked =
          proposed.stream()
              .filter(each -> each.id() == item.id())
              .findFirst()
              .filter(each -> each.transferSyntaxes().equals(item.transferSyntaxes()))
              .orElseThrow(
                  () -> ProtocolViolation.invalid("a context was accepted that nobody proposed"));
      accepted.put(
          new ProposedContext(asked.abstractSyntax(), asked.transferSyntaxes().get(0)), item.id());
    }
    return accepted;
  }

  /** A-ABORT of this device: of its upper layer if the peer gave a reason, else of its user. */
  static byte[] abort(AbortReason reason) {
    boolean provider = reason != AbortReason.NOT_SPECIFIED;
    return PduType.ABORT.of(0, provider ? 2 : 0, reason.code());
  }
}
