package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oarlock.trace.annotations.Verifies;

@Timeout(60)
class AdmissionTest {

  private static final byte[] LOCAL_LIMIT = PduType.ASSOCIATE_RJ.of(2, 3, 2);

  @Test
  @Verifies(
      value = {"SRS-307", "RC-7"},
      level = Verifies.Level.INTEGRATION)
  void an_association_beyond_the_limit_is_rejected_as_transient() throws Exception {
    try (Bench bench = Bench.started(Bench.settings().with(Bench.limits(2, 4)));
        RawPeer first = RawPeer.associated(bench.server());
        RawPeer second = RawPeer.associated(bench.server());
        RawPeer third = new RawPeer(bench.server())) {
      third.send(RawPeer.request());
      assertThat(third.pdu()).isEqualTo(LOCAL_LIMIT);
      first.send(PduType.RELEASE_RQ.of(0, 0, 0));
      assertThat(first.pdu()).isEqualTo(PduType.RELEASE_RP.of(0, 0, 0));
      assertThat(EchoClient.echo(bench.peer())).isEqualTo(new Answered(DimseStatus.SUCCESS));
      second.send(PduType.RELEASE_RQ.of(0, 0, 0));
      assertThat(second.pdu()).isEqualTo(PduType.RELEASE_RP.of(0, 0, 0));
    }
  }

  @Test
  @Verifies({"SRS-307", "RC-7"})
  void one_address_cannot_take_every_place() throws Exception {
    Places places = new Places(new NetworkLimits(3, 2, 1, 4096, 1));
    InetAddress flooding = InetAddress.getByName("192.0.2.1");
    InetAddress scanner = InetAddress.getByName("192.0.2.2");
    assertThat(places.take(flooding)).isTrue();
    assertThat(places.take(flooding)).isTrue();
    assertThat(places.take(flooding)).isFalse();
    assertThat(places.take(scanner)).isTrue();
    assertThat(places.take(scanner)).as("three in all").isFalse();
    places.giveBack(flooding);
    assertThat(places.take(scanner)).isTrue();
  }

  @Test
  @Verifies(
      value = {"SRS-307", "RC-7"},
      level = Verifies.Level.INTEGRATION,
      shows = Verifies.Shows.EFFECTIVE)
  void silent_connections_give_way_to_a_scanner() throws Exception {
    List<RawPeer> silent = new ArrayList<>();
    try (Bench bench = Bench.started(Bench.settings().with(Bench.limits(2, 3)));
        RawPeer open = RawPeer.associated(bench.server())) {
      for (int i = 0; i < 40; i++) {
        silent.add(new RawPeer(bench.server()));
      }
      assertThat(EchoClient.echo(bench.peer())).isEqualTo(new Answered(DimseStatus.SUCCESS));
      assertThat(bench.server().connections()).isLessThanOrEqualTo(5);
      open.send(RawPeer.data(3, 3, CommandCodec.encode(CommandSet.echo(9))));
      assertThat(open.response().messageId()).as("an open association is spared").isEqualTo(9);
    } finally {
      for (RawPeer peer : silent) {
        peer.close();
      }
    }
  }

  @Test
  @Verifies(
      value = {"SRS-301", "RC-1"},
      level = Verifies.Level.INTEGRATION)
  void strangers_are_rejected_with_source_and_reason() throws IOException {
    try (Bench bench = Bench.started()) {
      assertThat(EchoClient.echo(bench.peer("STRANGER")))
          .isEqualTo(
              new NetworkFailure.Rejected(
                  true, "the peer rejected the association: calling AE title not recognised"));
      DicomPeer elsewhere =
          new DicomPeer("127.0.0.1", bench.server().port(), "ELSEWHERE", Bench.CALLER);
      assertThat(EchoClient.echo(elsewhere))
          .isEqualTo(
              new NetworkFailure.Rejected(
                  true, "the peer rejected the association: called AE title not recognised"));
      assertThat(bench.sink().ends).isEmpty();
    }
  }

  @Test
  @Verifies(value = "SRS-301", level = Verifies.Level.INTEGRATION)
  void another_protocol_or_application_context_is_rejected() throws IOException {
    try (Bench bench = Bench.started()) {
      byte[] version = RawPeer.request();
      version[7] = 2;
      assertThat(answer(bench, version)).isEqualTo(PduType.ASSOCIATE_RJ.of(1, 2, 2));
      byte[] context = RawPeer.request();
      context[78] = '9';
      assertThat(answer(bench, context)).isEqualTo(PduType.ASSOCIATE_RJ.of(1, 1, 2));
    }
  }

  @Test
  @Verifies(value = "SRS-301", level = Verifies.Level.INTEGRATION)
  void a_policy_that_fails_lets_nobody_in() throws IOException {
    AssociationPolicy broken =
        request -> {
          throw new IllegalStateException("the list cannot be read");
        };
    try (DicomServer server = DicomServer.start(Bench.settings(), broken, new RecordingSink());
        RawPeer peer = new RawPeer(server)) {
      peer.send(RawPeer.request());
      assertThat(peer.pdu()).isEqualTo(PduType.ASSOCIATE_RJ.of(2, 3, 1));
    }
  }

  @Test
  @Verifies("SRS-301")
  void an_empty_title_is_nobody() {
    AssociationPolicy policy = AssociationPolicy.allowing("OARLOCK", Set.of("CT1"));
    AssociationRequest nameless =
        new AssociationRequest("1", "OARLOCK", "", InetAddress.getLoopbackAddress(), Set.of(), "");
    assertThat(policy.decide(nameless))
        .isEqualTo(
            new AssociationPolicy.Decision.Rejected(RejectionReason.CALLING_AE_NOT_RECOGNISED));
  }

  private static byte[] answer(Bench bench, byte[] request) throws IOException {
    try (RawPeer peer = new RawPeer(bench.server())) {
      peer.send(request);
      return peer.pdu();
    }
  }
}
