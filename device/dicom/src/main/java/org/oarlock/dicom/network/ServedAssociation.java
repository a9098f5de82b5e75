package org.oarlock.dicom.network;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.oarlock.dicom.Uids;

/** The open part of an association that a peer has with this device: C-ECHO and C-STORE. */
final class ServedAssociation {

  private final AssociationRequest request;
  private final ServerSettings settings;
  private final InstanceSink sink;
  private final Map<Integer, ProposedContext> contexts;
  private final MessageReader reader;
  private final MessageWriter writer;

  ServedAssociation(
      AssociationRequest request,
      ServerSettings settings,
      InstanceSink sink,
      Map<Integer, ProposedContext> contexts,
      MessageReader reader,
      MessageWriter writer) {
    this.request = request;
    this.settings = settings;
    this.sink = sink;
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
    try (Reception reception = reception(message)) {
      if (command.dataSet()) {
        reader.dataSet(message.contextId(), reception);
      }
      writer.command(message.contextId(), command.answered(reception.complete()));
    }
  }

  private Reception reception(Message message) {
    CommandSet command = message.command();
    ProposedContext context = contexts.get(message.contextId());
    long longest = settings.limits().instanceBytes();
    DimseStatus refusal = formalAnswer(command, context);
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

  /** The answer that the command alone allows; success means that a C-STORE may go on. */
  private static DimseStatus formalAnswer(CommandSet command, ProposedContext context) {
    boolean echo = command.field() == CommandSet.C_ECHO;
    if (!echo && command.field() != CommandSet.C_STORE) {
      return DimseStatus.UNRECOGNISED_OPERATION;
    }
    boolean echoContext = Uids.VERIFICATION.equals(context.abstractSyntax());
    if (!context.abstractSyntax().equals(command.sopClassUid()) || echo != echoContext) {
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
