package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oarlock.trace.annotations.Verifies;

@Verifies(value = "SRS-310", level = Verifies.Level.INTEGRATION)
@Timeout(60)
class ServerStopTest {

  @Test
  void a_graceful_stop_lets_an_association_end() throws Exception {
    try (Bench bench = Bench.started()) {
      CompletableFuture<Void> stopped;
      try (StoreAssociation association = bench.open()) {
        stopped = CompletableFuture.runAsync(() -> bench.server().stop(Bench.AMPLE));
        awaitClosedDoor(bench);
        assertThat(association.store(SampleInstance.numbered(1).file()))
            .isEqualTo(new Answered(DimseStatus.SUCCESS));
        assertThat(stopped).isNotDone();
      }
      stopped.join();
      assertThat(bench.sink().ends).contains(AssociationEnd.RELEASED);
    }
  }

  @Test
  @Verifies("RC-3")
  void an_immediate_stop_aborts_and_abandons() throws Exception {
    try (Bench bench = Bench.started();
        RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(
          RawPeer.joined(
              RawPeer.data(1, 3, RawPeer.storeCommand()), RawPeer.data(1, 0, new byte[50])));
      while (bench.sink().headers.isEmpty()) {
        Thread.sleep(5);
      }
      bench.server().close();
      assertThat(peer.pdu()).isEqualTo(PduType.ABORT.of(0, 2, 0));
      assertThat(bench.sink().ends).containsExactly(AssociationEnd.ABORTED);
      assertThat(bench.sink().abandoned).hasValue(1);
      assertThat(bench.server().connections()).isZero();
    }
  }

  @Test
  void a_stop_ends_in_time_however_long_an_association_lasts() throws Exception {
    try (Bench bench = Bench.started();
        RawPeer open = RawPeer.associated(bench.server());
        RawPeer silent = new RawPeer(bench.server())) {
      while (bench.server().connections() < 2) {
        Thread.sleep(5);
      }
      long began = System.nanoTime();
      bench.server().stop(Duration.ofMillis(200));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
      assertThat(open.pdu()).isEqualTo(PduType.ABORT.of(0, 2, 0));
      assertThat(silent.pdu()).isEqualTo(PduType.ABORT.of(0, 2, 0));
      assertThat(bench.server().connections()).isZero();
    }
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (Bench bench = Bench.started()) {
      ServerSettings same = ServerSettings.loopback(bench.server().port(), Bench.SYNTAXES);
      assertThatThrownBy(
              () ->
                  DicomServer.start(
                      same,
                      AssociationPolicy.allowing(Bench.CALLED, Set.of()),
                      new RecordingSink()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot listen for DICOM on")
          .hasMessageContaining(Integer.toString(bench.server().port()));
    }
  }

  private static void awaitClosedDoor(Bench bench) throws InterruptedException {
    while (!(EchoClient.echo(bench.peer()) instanceof NetworkFailure)) {
      Thread.sleep(5);
    }
  }
}
