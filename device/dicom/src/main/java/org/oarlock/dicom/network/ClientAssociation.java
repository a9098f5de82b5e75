package org.oarlock.dicom.network;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.trace.annotations.Implements;

/** An association that this device opened. */
@Implements("SRS-308")
final class ClientAssociation implements StoreAssociation {

  private static final int FILE_BUFFER = 256 * 1024;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  /** Longest data set of one answer of many, in bytes: an image at most, or UIDs that failed. */
  private static final int LONGEST_PART = 1 << 20;

  private static final ReadLimits PART_LIMITS =
      new ReadLimits(8, 20_000, LONGEST_PART + 1024L, LONGEST_PART);

  private final Connection connection;
  private final TimeOuts timeOuts;
  private final PduReader pdus;
  private final Map<ProposedContext, Integer> accepted;
  private final MessageReader reader;
  private final MessageWriter writer;
  private int messageId;
  private volatile boolean over;

  ClientAssociation(
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

  /** Sends N-ACTION; a commitment context must have been proposed. */
  @Implements("SRS-312")
  CommitmentOutcome askToCommit(CommitmentRequest request, Duration wait) {
    Optional<ProposedContext> context = acceptedOf(CommitmentClient.CONTEXTS);
    if (context.isEmpty()) {
      return noneOf(CommitmentClient.CONTEXTS);
    }
    int id = accepted.get(context.get());
    try {
      InputStream dataSet = CommitmentCodec.request(request, context.get());
      DimseStatus status = ask(id, CommandSet.commit(nextMessageId()), dataSet);
      if (!status.isFailure()) {
        Optional<Message> event = event(wait);
        if (event.isPresent()) {
          return new CommitmentOutcome.Told(told(event.get(), id, context.get()));
        }
      }
      return new Answered(status);
    } catch (IOException e) {
      return failed(e);
    }
  }

  /** Sends N-EVENT-REPORT; a commitment context must have been proposed, as its provider. */
  QueryOutcome tell(CommitmentResult result) {
    Optional<ProposedContext> context = acceptedOf(CommitmentClient.CONTEXTS);
    if (context.isEmpty()) {
      return noneOf(CommitmentClient.CONTEXTS);
    }
    try {
      CommandSet report = CommandSet.report(nextMessageId(), !result.failed().isEmpty());
      InputStream dataSet = CommitmentCodec.result(result, context.get());
      return new Answered(ask(accepted.get(context.get()), report, dataSet));
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Optional<ProposedContext> acceptedOf(List<ProposedContext> proposed) {
    return proposed.stream().filter(accepted::containsKey).findFirst();
  }

  private static NoContext noneOf(List<ProposedContext> proposed) {
    return new NoContext(proposed.get(0).abstractSyntax(), proposed.get(0).transferSyntax());
  }

  /** Puts a query and takes its answers up to the last; its contexts must have been proposed. */
  QueryOutcome ask(Query query) {
    Optional<ProposedContext> context = acceptedOf(query.contexts());
    if (context.isEmpty()) {
      return noneOf(query.contexts());
    }
    try {
      return new Answered(askInParts(query, context.get(), accepted.get(context.get())));
    } catch (IOException e) {
      return failed(e);
    }
  }

  @Implements({"SRS-313", "SRS-314"})
  private DimseStatus askInParts(Query query, ProposedContext context, int id) throws IOException {
    CommandSet request = query.command(nextMessageId());
    send(id, request, ShortDataSet.of(query.identifier(), context));
    long end = System.nanoTime() + query.patience().toNanos();
    for (CommandSet answer = answer(request); ; answer = answer(request)) {
      if (answer.dataSet()) {
        ShortDataSet part = ShortDataSet.read(reader, id, LONGEST_PART);
        if (answer.status().isPending()) {
          query.take(part.in(context, PART_LIMITS));
        }
      }
      if (!answer.status().isPending()) {
        return answer.status();
      }
      if (System.nanoTime() - end > 0) {
        throw new SocketTimeoutException("no end of the answers in time");
      }
    }
  }

  /** Most peers tell the result over an association of their own, and some close this one. */
  private Optional<Message> event(Duration wait) throws IOException {
    try {
      return reader.next(wait);
    } catch (SocketTimeoutException | EOFException e) {
      return Optional.empty();
    }
  }

  private CommitmentResult told(Message message, int contextId, ProposedContext context)
      throws IOException {
    CommandSet command = message.command();
    if (command.field() != CommandSet.N_EVENT_REPORT
        || !command.dataSet()
        || message.contextId() != contextId) {
      throw ProtocolViolation.unexpected("something else than the result of a commitment");
    }
    CommitmentResult result =
        CommitmentCodec.result(
            ShortDataSet.read(reader, contextId, CommitmentCodec.LONGEST), context);
    writer.command(contextId, command.answered(DimseStatus.SUCCESS));
    return result;
  }

  private int nextMessageId() {
    messageId = messageId % 0xFFFF + 1;
    return messageId;
  }

  private DimseStatus ask(int context, CommandSet request, @Nullable InputStream dataSet)
      throws IOException {
    send(context, request, dataSet);
    CommandSet answer = answer(request);
    if (answer.dataSet()) {
      throw ProtocolViolation.unexpected("a data set behind an answer that has none");
    }
    return answer.status();
  }

  private void send(int context, CommandSet request, @Nullable InputStream dataSet)
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
  }

  private CommandSet answer(CommandSet request) throws IOException {
    CommandSet answer =
        reader
            .next(timeOuts.response())
            .map(Message::command)
            .orElseThrow(() -> ProtocolViolation.unexpected("a release instead of an answer"));
    if (answer.field() != (request.field() | CommandSet.RESPONSE)
        || answer.messageId() != request.messageId()) {
      throw ProtocolViolation.unexpected("an answer to something else");
    }
    return answer;
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
      connection.cutWith(AssociationOpening.abort(reason));
    }
    return Failures.of(failure);
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
      connection.cutWith(AssociationOpening.abort(AbortReason.NOT_SPECIFIED));
    }
  }
}
