package org.oarlock.dicom.network;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open part of an association that a peer has with this device: C-ECHO, C-STORE and storage
 * commitment.
 */
final class ServedAssociation {

  private static final Logger LOG = LoggerFactory.getLogger(ServedAssociation.class);
  private static final Set<Integer> SERVED =
      Set.of(CommandSet.C_ECHO, CommandSet.C_STORE, CommandSet.N_EVENT_REPORT, CommandSet.N_ACTION);

  private final AssociationRequest request;
  private final ServerSettings settings;
  private final InstanceSink sink;
  private final CommitmentListener commitments;
  private final Map<Integer, ProposedContext> contexts;
  private final MessageReader reader;
  private final MessageWriter writer;

  ServedAssociation(
      AssociationRequest request,
      ServerSettings settings,
      InstanceSink sink,
      CommitmentListener commitments,
      Map<Integer, ProposedContext> contexts,
      MessageReader reader,
      MessageWriter writer) {
    this.request = request;
    this.settings = settings;
    this.sink = sink;
    this.commitments = commitments;
    this.contexts = contexts;
    this.reader = reader;
    this.writer = writer;
  }

  /** Answers requests until the peer asks for the release. */
  void serve() throws IOException {
    while (true) {
      Optional<Message> message = reader.next(settings.timeOuts().idle());
      if (message.isEmpty()) {
        return;
      }
      answer(message.get());
    }
  }

  private void answer(Message message) throws IOException {
    CommandSet command = message.command();
    if (command.isResponse()) {
      throw ProtocolViolation.unexpected("a response without a request");
    }
    if (command.field() == CommandSet.C_CANCEL) {
      return;
    }
    ProposedContext context = contexts.get(message.contextId());
    DimseStatus refusal = formalAnswer(command, context);
    if (isOfCommitment(command.field()) && !refusal.isFailure()) {
      ShortDataSet event = ShortDataSet.read(reader, message.contextId(), CommitmentCodec.LONGEST);
      writer.command(message.contextId(), command.answered(heard(command, event, context)));
      return;
    }
    try (Reception reception = reception(command, context, refusal)) {
      if (command.dataSet()) {
        reader.dataSet(message.contextId(), reception);
      }
      writer.command(message.contextId(), command.answered(reception.complete()));
    }
  }

  @Implements({"SRS-312", "SRS-315"})
  private DimseStatus heard(CommandSet command, ShortDataSet event, ProposedContext context) {
    try {
      return command.field() == CommandSet.N_ACTION
          ? asked(command, CommitmentCodec.request(event, context))
          : commitments.told(request.callingAe(), CommitmentCodec.result(event, context));
    } catch (DicomException e) {
      return DimseStatus.INVALID_ARGUMENT.because("the data set cannot be read");
    } catch (RuntimeException e) {
      LOG.error("A message of storage commitment was not taken: {}", e.getClass().getSimpleName());
      return DimseStatus.PROCESSING_FAILURE;
    }
  }

  private DimseStatus asked(CommandSet command, CommitmentRequest asked) {
    return command.type() == 1
        ? commitments.asked(request.callingAe(), asked)
        : DimseStatus.NO_SUCH_ACTION;
  }

  private static boolean isOfCommitment(int field) {
    return field == CommandSet.N_EVENT_REPORT || field == CommandSet.N_ACTION;
  }

  private Reception reception(CommandSet command, ProposedContext context, DimseStatus refusal) {
    long longest = settings.limits().instanceBytes();
    if (command.field() != CommandSet.C_STORE || refusal.isFailure()) {
      return Reception.refused(refusal, longest);
    }
    InstanceHeader header =
        new InstanceHeader(
            request.associationId(),
            request.callingAe(),
            request.calledAe(),
            command.sopClassUid(),
            command.sopInstanceUid(),
            context.transferSyntax(),
            command.messageId());
    return Reception.open(sink, header, longest);
  }

  /** Whether the operation is served for a SOP class. */
  private static boolean isServed(int field, String sopClass) {
    return switch (sopClass) {
      case Uids.VERIFICATION -> field == CommandSet.C_ECHO;
      case Uids.STORAGE_COMMITMENT_PUSH_MODEL -> isOfCommitment(field);
      default -> field == CommandSet.C_STORE;
    };
  }

  /** The answer that the command alone allows; success means that its data set may follow. */
  private static DimseStatus formalAnswer(CommandSet command, ProposedContext context) {
    boolean echo = command.field() == CommandSet.C_ECHO;
    if (!SERVED.contains(command.field())) {
      return DimseStatus.UNRECOGNISED_OPERATION;
    }
    if (!context.abstractSyntax().equals(command.sopClassUid())
        || !isServed(command.field(), context.abstractSyntax())) {
      return DimseStatus.SOP_CLASS_NOT_SUPPORTED;
    }
    if (!echo && !WireText.isUid(command.sopInstanceUid())) {
      return DimseStatus.INVALID_INSTANCE;
    }
    if (!echo && !command.dataSet()) {
      return DimseStatus.CANNOT_UNDERSTAND.because("no data set follows the request");
    }
    return DimseStatus.SUCCESS;
  }
}
