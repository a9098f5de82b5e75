package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-304", "SRS-308"},
    level = Verifies.Level.INTEGRATION)
@Timeout(60)
class ClientOutcomesTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final ClientSettings HURRIED =
      new ClientSettings(new TimeOuts(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, 1024), 16384, null);

  @TempDir Path folder;

  static Stream<Arguments> answers_to_a_request() {
    byte[] hugeClaim = {2, 0, -1, -1, -1, -1};
    return Stream.of(
        answered(
            PduType.ASSOCIATE_RJ.of(1, 1, 7),
            new NetworkFailure.Rejected(
                true, "the peer rejected the association: called AE title not recognised")),
        answered(
            PduType.ASSOCIATE_RJ.of(2, 3, 2),
            new NetworkFailure.Rejected(
                false, "the peer rejected the association: local limit exceeded")),
        answered(
            PduType.ASSOCIATE_RJ.of(1, 2, 9),
            new NetworkFailure.Rejected(
                true, "the peer rejected the association: result 1, source 2, reason 9")),
        answered(
            PduType.ABORT.of(0, 2, 1),
            new NetworkFailure.Aborted("the peer's upper layer aborted the association, reason 1")),
        answered(
            RawPeer.ascii("HTTP/1.1 400 Bad Request\r\n\r\n"),
            new NetworkFailure.Violated("unknown PDU type 72")),
        answered(hugeClaim, new NetworkFailure.Violated("ASSOCIATE_AC claims 4294967295 bytes")),
        answered(
            PduType.RELEASE_RP.of(0, 0, 0),
            new NetworkFailure.Violated("RELEASE_RP instead of an answer to the request")),
        answered(
            ScriptedPeer.accepting(5, Uids.EXPLICIT_VR_LITTLE_ENDIAN),
            new NetworkFailure.Violated("a context was accepted that nobody proposed")),
        answered(
            ScriptedPeer.accepting(1, Uids.JPEG_2000),
            new NetworkFailure.Violated("a context was accepted that nobody proposed")),
        answered(
            ScriptedPeer.SILENCE, new NetworkFailure.TimedOut("the peer was silent or too slow")));
  }

  @ParameterizedTest
  @MethodSource("answers_to_a_request")
  void each_answer_to_a_request_has_its_outcome(byte[] answer, NetworkFailure expected)
      throws IOException {
    try (ScriptedPeer scripted = new ScriptedPeer(answer)) {
      assertThat(StoreClient.open(scripted.peer(), List.of(SampleInstance.CONTEXT), HURRIED))
          .isEqualTo(expected);
    }
  }

  static Stream<Arguments> answers_to_a_store() {
    CommandSet store =
        new CommandSet(
            CommandSet.C_STORE, 1, Uids.CT_IMAGE_STORAGE, "2.25.1", true, DimseStatus.SUCCESS);
    CommandSet other =
        new CommandSet(
            CommandSet.C_STORE, 2, Uids.CT_IMAGE_STORAGE, "2.25.1", true, DimseStatus.SUCCESS);
    DimseStatus warning = DimseStatus.of(0xB006).because("elements discarded");
    return Stream.of(
        answered(response(store.answered(DimseStatus.SUCCESS)), new Answered(DimseStatus.SUCCESS)),
        answered(response(store.answered(warning)), new Answered(warning)),
        answered(
            response(other.answered(DimseStatus.SUCCESS)),
            new NetworkFailure.Violated("an answer to something else")),
        answered(
            response(CommandSet.echo(1).answered(DimseStatus.SUCCESS)),
            new NetworkFailure.Violated("an answer to something else")),
        answered(
            PduType.RELEASE_RQ.of(0, 0, 0),
            new NetworkFailure.Violated("a release instead of an answer")),
        answered(
            PduType.ABORT.of(0, 0, 0),
            new NetworkFailure.Aborted("the peer aborted the association")),
        answered(
            ScriptedPeer.SILENCE, new NetworkFailure.TimedOut("the peer was silent or too slow")));
  }

  @ParameterizedTest
  @MethodSource("answers_to_a_store")
  void each_answer_to_a_store_has_its_outcome(byte[] answer, StoreOutcome expected)
      throws IOException {
    try (ScriptedPeer scripted = new ScriptedPeer(ScriptedPeer.accepting(), answer);
        StoreAssociation association = open(scripted)) {
      assertThat(association.store(SampleInstance.numbered(1).file())).isEqualTo(expected);
    }
  }

  @Test
  void a_connection_that_closes_instead_of_answering_is_lost() throws IOException {
    try (ScriptedPeer scripted = new ScriptedPeer(ScriptedPeer.accepting());
        StoreAssociation association = open(scripted)) {
      assertThat(association.store(SampleInstance.numbered(1).sized(512, 512).file()))
          .isInstanceOf(NetworkFailure.Lost.class);
    }
  }

  @Test
  void a_peer_that_does_not_read_times_out() throws IOException {
    try (ScriptedPeer scripted = ScriptedPeer.deafAfter(ScriptedPeer.accepting());
        StoreAssociation association = open(scripted)) {
      assertThat(association.store(SampleInstance.numbered(1).sized(5000, 5000).file()))
          .isEqualTo(new NetworkFailure.TimedOut("the peer did not read"));
    }
  }

  @Test
  void nobody_listening_is_unreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(EchoClient.echo(new DicomPeer("127.0.0.1", port, "PEER", "OARLOCK")))
        .isInstanceOf(NetworkFailure.Unreachable.class);
    assertThat(EchoClient.echo(new DicomPeer("peer.invalid", port, "PEER", "OARLOCK")))
        .isInstanceOf(NetworkFailure.Unreachable.class);
  }

  @Test
  void what_is_not_a_dicom_file_is_not_sent() throws IOException {
    byte[] file = SampleInstance.numbered(1).file();
    byte[] badLength = file.clone();
    badLength[143] = 0x7F;
    try (Bench bench = Bench.started();
        StoreAssociation association = bench.open()) {
      assertThat(association.store(folder.resolve("absent"))).isInstanceOf(Unreadable.class);
      assertThat(association.store(folder)).isInstanceOf(Unreadable.class);
      assertThat(association.store(new byte[0])).isInstanceOf(Unreadable.class);
      assertThat(association.store(new byte[500])).isInstanceOf(Unreadable.class);
      assertThat(association.store(badLength)).isInstanceOf(Unreadable.class);
      assertThat(association.store(Files.write(folder.resolve("whole"), file)))
          .isEqualTo(new Answered(DimseStatus.SUCCESS));
    }
  }

  @Test
  void an_association_proposes_between_1_and_128_contexts() {
    DicomPeer peer = new DicomPeer("127.0.0.1", 1, "PEER", "OARLOCK");
    List<ProposedContext> many =
        IntStream.range(0, 129).mapToObj(i -> new ProposedContext("2.25." + i, "1.2")).toList();
    assertThatIllegalArgumentException().isThrownBy(() -> StoreClient.open(peer, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> StoreClient.open(peer, many));
  }

  private static Arguments answered(byte[] answer, Object expected) {
    return Arguments.of(answer, expected);
  }

  private static byte[] response(CommandSet command) {
    return RawPeer.data(1, 3, CommandCodec.encode(command));
  }

  private static StoreAssociation open(ScriptedPeer scripted) {
    OpenOutcome opened =
        StoreClient.open(scripted.peer(), List.of(SampleInstance.CONTEXT), HURRIED);
    return ((OpenOutcome.Opened) opened).association();
  }
}
