package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies(value = "SRS-312", level = Verifies.Level.INTEGRATION)
@Timeout(60)
class CommitmentTest {

  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final InstanceReference KEPT =
      new InstanceReference(Uids.RT_STRUCTURE_SET_STORAGE, "2.25.1");
  private static final InstanceReference LOST =
      new InstanceReference(Uids.RT_STRUCTURE_SET_STORAGE, "2.25.2");
  private static final CommitmentRequest REQUEST =
      new CommitmentRequest("2.25.77", List.of(KEPT, LOST));
  private static final CommitmentResult RESULT =
      new CommitmentResult("2.25.77", List.of(KEPT), Map.of(LOST, 0x0112));

  private final List<CommitmentResult> heard = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN})
  void the_result_may_come_over_the_same_association(String syntax) throws IOException {
    int context = syntax.equals(Uids.EXPLICIT_VR_LITTLE_ENDIAN) ? 1 : 3;
    try (ScriptedPeer peer =
        new ScriptedPeer(
            ScriptedPeer.accepting(context, syntax),
            RawPeer.joined(
                RawPeer.data(context, 3, taken(DimseStatus.SUCCESS)), event(context, syntax)))) {
      assertThat(CommitmentClient.ask(peer.peer(), REQUEST, ClientSettings.DEFAULT, MOMENT))
          .isEqualTo(new CommitmentOutcome.Told(RESULT));
    }
  }

  @Test
  void a_peer_that_takes_the_request_may_tell_the_result_later() throws IOException {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            ScriptedPeer.accepting(), RawPeer.data(1, 3, taken(DimseStatus.SUCCESS)))) {
      assertThat(CommitmentClient.ask(peer.peer(), REQUEST, ClientSettings.DEFAULT, MOMENT))
          .isEqualTo(new Answered(DimseStatus.SUCCESS));
    }
  }

  @Test
  void a_refusal_of_the_request_and_of_the_context_are_told_apart() throws IOException {
    try (ScriptedPeer peer =
            new ScriptedPeer(
                ScriptedPeer.accepting(),
                RawPeer.data(1, 3, taken(DimseStatus.PROCESSING_FAILURE)));
        Bench without = Bench.started()) {
      assertThat(CommitmentClient.ask(peer.peer(), REQUEST, ClientSettings.DEFAULT, MOMENT))
          .isEqualTo(new Answered(DimseStatus.PROCESSING_FAILURE));
      assertThat(CommitmentClient.ask(without.peer(), REQUEST, ClientSettings.DEFAULT, MOMENT))
          .isInstanceOf(NoContext.class);
    }
  }

  @Test
  void what_is_no_result_ends_the_association() throws IOException {
    byte[] echo = RawPeer.data(1, 3, CommandCodec.encode(CommandSet.echo(1)));
    try (ScriptedPeer peer =
        new ScriptedPeer(
            ScriptedPeer.accepting(),
            RawPeer.joined(RawPeer.data(1, 3, taken(DimseStatus.SUCCESS)), echo))) {
      assertThat(CommitmentClient.ask(peer.peer(), REQUEST, ClientSettings.DEFAULT, MOMENT))
          .isInstanceOf(NetworkFailure.Violated.class);
    }
  }

  @Test
  void a_request_names_its_transaction_and_each_instance() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        Part10Header.bytes(
            Uids.STORAGE_COMMITMENT_PUSH_MODEL, "2.25.3", Uids.EXPLICIT_VR_LITTLE_ENDIAN));
    CommitmentCodec.request(REQUEST, CommitmentClient.CONTEXTS.get(0)).transferTo(file);
    Dataset sent = DicomFiles.read(file.toByteArray(), ReadLimits.DEFAULT).dataset();

    assertThat(sent.text(Tags.TRANSACTION_UID)).contains("2.25.77");
    assertThat(sent.items(Tags.REFERENCED_SOP_SEQUENCE))
        .extracting(item -> item.text(Tags.REFERENCED_SOP_INSTANCE_UID).orElse(""))
        .containsExactly("2.25.1", "2.25.2");
    byte[] command = CommandCodec.encode(CommandSet.commit(9));
    assertThat(CommandCodec.decode(command).sopInstanceUid())
        .isEqualTo(Uids.STORAGE_COMMITMENT_PUSH_MODEL_INSTANCE);
  }

  @Test
  void a_result_is_heard_over_an_association_of_the_peer_in_its_role() throws IOException {
    try (DicomServer server = listening();
        RawPeer peer = new RawPeer(server)) {
      peer.send(request());
      byte[] accept = peer.pdu();
      assertThat(AssociateDecoder.decode(Arrays.copyOfRange(accept, 6, accept.length)).roles())
          .containsExactly(new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, false, true));

      peer.send(event(1, Uids.EXPLICIT_VR_LITTLE_ENDIAN));
      assertThat(peer.response().status()).isEqualTo(DimseStatus.SUCCESS);
      assertThat(heard).containsExactly(RESULT);
    }
  }

  @Test
  void a_result_that_cannot_be_read_is_refused_and_the_association_goes_on() throws IOException {
    try (DicomServer server = listening();
        RawPeer peer = new RawPeer(server)) {
      peer.send(request());
      peer.pdu();
      peer.send(
          RawPeer.joined(
              RawPeer.data(1, 3, CommandCodec.encode(report())),
              RawPeer.data(1, 2, new byte[] {1, 2, 3, 4})));
      assertThat(peer.response().status().code()).isEqualTo(0x0115);
      peer.send(event(1, Uids.EXPLICIT_VR_LITTLE_ENDIAN));
      assertThat(peer.response().status()).isEqualTo(DimseStatus.SUCCESS);
      assertThat(heard).containsExactly(RESULT);
    }
  }

  private DicomServer listening() throws IOException {
    ServerSettings settings =
        ServerSettings.loopback(
            0,
            new AcceptedSyntaxes(
                Set.of(Uids.CT_IMAGE_STORAGE, Uids.STORAGE_COMMITMENT_PUSH_MODEL),
                List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN)));
    return DicomServer.start(
        settings,
        AssociationPolicy.allowing(Bench.CALLED, Set.of(Bench.CALLER)),
        new RecordingSink(),
        (caller, result) -> {
          heard.add(result);
          return DimseStatus.SUCCESS;
        });
  }

  private static byte[] request() {
    return AssociateEncoder.encode(
        PduType.ASSOCIATE_RQ,
        AssociatePdu.own(
                Bench.CALLED,
                Bench.CALLER,
                List.of(
                    new ContextItem(
                        1,
                        0,
                        Uids.STORAGE_COMMITMENT_PUSH_MODEL,
                        List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN))),
                16384)
            .in(List.of(new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, false, true))));
  }

  private static byte[] taken(DimseStatus status) {
    return CommandCodec.encode(CommandSet.commit(1).answered(status));
  }

  private static CommandSet report() {
    return new CommandSet(
        CommandSet.N_EVENT_REPORT,
        5,
        Uids.STORAGE_COMMITMENT_PUSH_MODEL,
        Uids.STORAGE_COMMITMENT_PUSH_MODEL_INSTANCE,
        true,
        DimseStatus.SUCCESS,
        "",
        2);
  }

  private static byte[] event(int context, String syntax) throws IOException {
    return RawPeer.joined(
        RawPeer.data(context, 3, CommandCodec.encode(report())),
        RawPeer.data(context, 2, dataSet(syntax)));
  }

  private static byte[] dataSet(String syntax) throws IOException {
    Dataset dataset =
        new DatasetBuilder()
            .text(Tags.TRANSACTION_UID, "2.25.77")
            .items(
                Tags.FAILED_SOP_SEQUENCE,
                new DatasetBuilder()
                    .copyAll(reference(LOST))
                    .integers(Tags.FAILURE_REASON, 0x0112)
                    .build())
            .items(Tags.REFERENCED_SOP_SEQUENCE, reference(KEPT))
            .build();
    InputStream file =
        new ByteArrayInputStream(
            DicomFiles.encode(
                new DicomFile(syntax, Uids.STORAGE_COMMITMENT_PUSH_MODEL, "2.25.3", dataset)));
    FileHeader.read(file);
    return file.readAllBytes();
  }

  private static Dataset reference(InstanceReference reference) {
    return new DatasetBuilder()
        .text(Tags.REFERENCED_SOP_CLASS_UID, reference.sopClassUid())
        .text(Tags.REFERENCED_SOP_INSTANCE_UID, reference.sopInstanceUid())
        .build();
  }
}
