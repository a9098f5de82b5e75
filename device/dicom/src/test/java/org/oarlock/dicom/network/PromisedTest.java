package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

/** Storage commitment in the role of the provider. */
@Verifies("SRS-315")
class PromisedTest {

  private static final InstanceReference KEPT =
      new InstanceReference(Uids.CT_IMAGE_STORAGE, "2.25.1");
  private static final InstanceReference LOST =
      new InstanceReference(Uids.CT_IMAGE_STORAGE, "2.25.2");
  private static final CommitmentRequest REQUEST =
      new CommitmentRequest("2.25.77", List.of(KEPT, LOST));

  private final List<Object> heard = new ArrayList<>();
  private final CommitmentListener listener =
      new CommitmentListener() {
        @Override
        public DimseStatus told(String callingAe, CommitmentResult result) {
          heard.add(result);
          return DimseStatus.SUCCESS;
        }

        @Override
        public DimseStatus asked(String callingAe, CommitmentRequest request) {
          heard.add(callingAe);
          heard.add(request);
          return DimseStatus.SUCCESS;
        }
      };

  @Test
  void a_request_is_handed_on_as_it_was_put() throws IOException {
    try (DicomServer server = listening(listener)) {
      assertThat(
              CommitmentClient.ask(
                  peer(server), REQUEST, ClientSettings.DEFAULT, Duration.ofMillis(100)))
          .isEqualTo(new Answered(DimseStatus.SUCCESS));
    }
    assertThat(heard).containsExactly(Bench.CALLER, REQUEST);
  }

  @Test
  void nobody_may_ask_a_device_that_commits_to_nothing() throws IOException {
    try (DicomServer server = listening(CommitmentListener.NONE)) {
      assertThat(
              CommitmentClient.ask(
                  peer(server), REQUEST, ClientSettings.DEFAULT, Duration.ofMillis(100)))
          .isEqualTo(new Answered(DimseStatus.NOT_AUTHORISED));
    }
  }

  @Test
  void a_request_that_names_nothing_or_asks_for_something_else_is_refused() throws IOException {
    Dataset nothing = new DatasetBuilder().text(Tags.TRANSACTION_UID, "2.25.77").build();
    ProposedContext context = CommitmentClient.CONTEXTS.get(0);
    try (DicomServer server = listening(listener);
        RawPeer peer = new RawPeer(server)) {
      peer.send(request());
      byte[] accept = peer.pdu();
      assertThat(AssociateDecoder.decode(Arrays.copyOfRange(accept, 6, accept.length)).roles())
          .containsExactly(new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, true, false));
      peer.send(
          RawPeer.joined(
              RawPeer.data(1, 3, CommandCodec.encode(CommandSet.commit(1))),
              RawPeer.data(1, 2, ShortDataSet.of(nothing, context).readAllBytes())));
      assertThat(peer.response().status().code()).isEqualTo(0x0115);

      CommandSet commit = CommandSet.commit(2);
      CommandSet other =
          new CommandSet(
              commit.field(),
              2,
              commit.sopClassUid(),
              commit.sopInstanceUid(),
              true,
              DimseStatus.SUCCESS,
              "",
              2);
      peer.send(
          RawPeer.joined(
              RawPeer.data(1, 3, CommandCodec.encode(other)),
              RawPeer.data(1, 2, CommitmentCodec.request(REQUEST, context).readAllBytes())));
      assertThat(peer.response().status()).isEqualTo(DimseStatus.NO_SUCH_ACTION);
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void a_result_is_told_in_the_role_of_the_provider() throws IOException {
    CommitmentResult mixed = new CommitmentResult("2.25.77", List.of(KEPT), Map.of(LOST, 0x0112));
    CommitmentResult whole = new CommitmentResult("2.25.78", List.of(KEPT), Map.of());
    CommitmentResult none = new CommitmentResult("2.25.79", List.of(), Map.of(LOST, 0x0119));
    try (DicomServer server = listening(listener);
        Bench without = Bench.started()) {
      for (CommitmentResult each : List.of(mixed, whole, none)) {
        assertThat(CommitmentClient.tell(peer(server), each, ClientSettings.DEFAULT))
            .isEqualTo(new Answered(DimseStatus.SUCCESS));
      }
      assertThat(CommitmentClient.tell(without.peer(), whole, ClientSettings.DEFAULT))
          .isInstanceOf(NoContext.class);
    }
    assertThat(heard).containsExactly(mixed, whole, none);
  }

  private static DicomPeer peer(DicomServer server) {
    return new DicomPeer("127.0.0.1", server.port(), Bench.CALLED, Bench.CALLER);
  }

  private static DicomServer listening(CommitmentListener hearing) throws IOException {
    return DicomServer.start(
        ServerSettings.loopback(
            0,
            new AcceptedSyntaxes(
                Set.of(Uids.STORAGE_COMMITMENT_PUSH_MODEL),
                List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN))),
        AssociationPolicy.allowing(Bench.CALLED, Set.of(Bench.CALLER)),
        new RecordingSink(),
        hearing);
  }

  private static byte[] request() {
    String commitment = Uids.STORAGE_COMMITMENT_PUSH_MODEL;
    return AssociateEncoder.encode(
        PduType.ASSOCIATE_RQ,
        AssociatePdu.own(
                Bench.CALLED,
                Bench.CALLER,
                List.of(new ContextItem(1, 0, commitment, List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN))),
                16384)
            .in(List.of(new RoleSelection(commitment, true, false))));
  }
}
