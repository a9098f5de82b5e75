package org.oarlock.dicom.network;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** An association that this device opened. */
@Implements("SRS-308")
final class ClientAssociation implements StoreAssociation {

  private static final int CONTEXTS = 128;
  private static final int FILE_BUFFER = 256 * 1024;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Connection connection;
  private final TimeOuts timeOuts;
  private final PduReader pdus;
  private final Map<ProposedContext, Integer> accepted;
  private final MessageReader reader;
  private final MessageWriter writer;
  private int messageId;
  private volatile boolean over;

  private ClientAssociation(
      Connection connection,
      ClientSettings settings,
      PduReader pdus,
      Map<ProposedContext, Integer> accepted,
      int peerLongest) {
    this.connection = connection;
    this.timeOuts = settings.timeOuts();
    this.pdus = pdus;
    this.accepted = accepted;
    this.reader =
        new MessageReader(connection, pdus, new LinkedHashSet<>(accepted.values()), timeOuts);
    this.writer = new MessageWriter(connection, peerLongest, settings.pduBytes());
  }

  /**
   * Connects and asks for an association.
   *
   * @throws IOException as {@link Failures} tells them apart
   */
  static ClientAssociation open(
      DicomPeer peer, Collection<ProposedContext> proposals, ClientSettings settings)
      throws IOException {
    List<ContextItem> contexts = contexts(proposals);
    Connection connection = connect(peer, settings);
    try {
      return negotiate(connection, peer, contexts, settings);
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
    Socket socket = settings.sockets().createSocket();
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
      Connection connection, DicomPeer peer, List<ContextItem> contexts, ClientSettings settings)
      throws IOException {
    AssociatePdu own =
        AssociatePdu.own(peer.calledAe(), peer.callingAe(), contexts, settings.pduBytes());
    byte[] request = AssociateEncoder.encode(PduType.ASSOCIATE_RQ, own);
    connection.write(request, request.length);
    connection.readWithin(settings.timeOuts().association());
    PduReader pdus = new PduReader(connection, settings.pduBytes());
    PduType type = pdus.next();
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

  @Override
  public boolean accepts(ProposedContext context) {
    return accepted.containsKey(context);
  }

  @Override
  public StoreOutcome store(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), FILE_BUFFER)) {
      return store(in);
    } catch (IOException e) {
      return new Unreadable("the file cannot be opened: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public StoreOutcome store(byte[] file) {
    return store(new ByteArrayInputStream(file));
  }

  private StoreOutcome store(InputStream file) {
    FileHeader header;
    try {
      header = FileHeader.read(file);
    } catch (IOException e) {
      return new Unreadable(String.valueOf(e.getMessage()));
    }
    ProposedContext wanted = new ProposedContext(header.sopClassUid(), header.transferSyntax());
    Integer context = accepted.get(wanted);
    if (context == null) {
      return new NoContext(wanted.abstractSyntax(), wanted.transferSyntax());
    }
    try {
      return new Answered(ask(context, CommandSet.store(nextMessageId(), header), file));
    } catch (IOException e) {
      return failed(e);
    }
  }

  /** Sends C-ECHO; the Verification context must have been proposed. */
  EchoOutcome echo(ProposedContext verification) {
    Integer context = accepted.get(verification);
    if (context == null) {
      return new NoContext(verification.abstractSyntax(), verification.transferSyntax());
    }
    try {
      return new Answered(ask(context, CommandSet.echo(nextMessageId()), null));
    } catch (IOException e) {
      return failed(e);
    }
  }

  private int nextMessageId() {
    messageId = messageId % 0xFFFF + 1;
    return messageId;
  }

  private DimseStatus ask(int context, CommandSet request, @Nullable InputStream dataSet)
      throws IOException {
    if (over) {
      throw new IOException("the association is over");
    }
    try {
      writer.command(context, request);
      if (dataSet != null) {
        writer.dataSet(context, dataSet);
      }
    } catch (SourceFailed | SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw lastWords(e);
    }
    CommandSet answer =
        reader
            .next(timeOuts.response())
            .map(Message::command)
            .orElseThrow(() -> ProtocolViolation.unexpected("a release instead of an answer"));
    if (answer.field() != (request.field() | CommandSet.RESPONSE)
        || answer.messageId() != request.messageId()
        || answer.dataSet()) {
      throw ProtocolViolation.unexpected("an answer to something else");
    }
    return answer.status();
  }

  /** A peer that closes in the middle of a write may have said why. */
  private IOException lastWords(IOException writing) {
    try {
      reader.next(LAST_WORDS);
      return writing;
    } catch (PeerAborted e) {
      return e;
    } catch (IOException e) {
      return writing;
    }
  }

  private NetworkFailure failed(IOException failure) {
    if (!over) {
      over = true;
      AbortReason reason =
          failure instanceof ProtocolViolation violation
              ? violation.reason()
              : AbortReason.NOT_SPECIFIED;
      connection.cutWith(abort(reason));
    }
    return Failures.of(failure);
  }

  private static byte[] abort(AbortReason reason) {
    boolean provider = reason != AbortReason.NOT_SPECIFIED;
    return PduType.ABORT.of(0, provider ? 2 : 0, reason.code());
  }

  @Override
  public void close() {
    if (over) {
      return;
    }
    over = true;
    try {
      byte[] request = PduType.RELEASE_RQ.of(0, 0, 0);
      connection.write(request, request.length);
      connection.readWithin(timeOuts.association());
      if (pdus.next() == PduType.RELEASE_RQ) { // Both asked at once: PS3.8 9.2, release collision.
        pdus.body();
        byte[] answer = PduType.RELEASE_RP.of(0, 0, 0);
        connection.write(answer, answer.length);
        pdus.next();
      }
    } catch (IOException e) {
      // Whatever was answered before the release stands, so nothing is lost with the connection.
    } finally {
      connection.close();
    }
  }

  @Override
  public void abort() {
    if (!over) {
      over = true;
      connection.cutWith(abort(AbortReason.NOT_SPECIFIED));
    }
  }
}
