package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oarlock.dicom.network.RawPeer.data;
import static org.oarlock.dicom.network.RawPeer.joined;
import static org.oarlock.dicom.network.RawPeer.storeCommand;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-304", "SRS-306", "RC-7"},
    level = Verifies.Level.INTEGRATION)
@Timeout(60)
class SlowPeerTest {

  private static final byte[] ABORT = {7, 0, 0, 0, 0, 4, 0, 0, 2, 0};

  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = Bench.started(Bench.settings().with(Bench.IMPATIENT));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  static Stream<byte[]> beginnings() {
    byte[] request = RawPeer.request();
    return Stream.of(
        new byte[0], new byte[] {1}, Arrays.copyOf(request, 6), Arrays.copyOf(request, 80));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void a_peer_that_never_finishes_its_request_is_aborted(byte[] beginning) throws IOException {
    try (RawPeer peer = new RawPeer(bench.server())) {
      peer.send(beginning);
      assertThat(peer.pdu()).isEqualTo(ABORT);
    }
  }

  @Test
  void a_request_in_drips_has_no_longer_than_a_silent_one() throws Exception {
    try (RawPeer peer = new RawPeer(bench.server())) {
      long began = System.nanoTime();
      drip(peer, RawPeer.request());
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Bench.AMPLE);
    }
  }

  @Test
  void an_idle_association_is_aborted() throws Exception {
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      assertThat(peer.pdu()).isEqualTo(ABORT);
    }
    assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
  }

  static Stream<byte[]> cuts() {
    byte[] instance = joined(data(1, 3, storeCommand()), data(1, 2, new byte[2000]));
    return Stream.of(30, 100, instance.length - 2000, instance.length - 1)
        .map(length -> Arrays.copyOf(instance, length));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void an_instance_that_stalls_is_abandoned(byte[] cut) throws Exception {
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(cut);
      assertThat(peer.pdu()).isEqualTo(ABORT);
    }
    assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
    assertThat(bench.sink().abandoned.get()).isEqualTo(bench.sink().headers.size());
  }

  @Test
  void an_instance_in_drips_is_abandoned() throws Exception {
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(data(1, 3, storeCommand()));
      byte[] drop = data(1, 0, new byte[2]);
      drip(peer, joined(drop, drop, drop, drop, drop, drop, drop, drop, drop, drop, drop, drop));
    }
    assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
    assertThat(bench.sink().abandoned).hasValue(1);
  }

  @Test
  void a_peer_that_never_reads_is_cut_off() throws Exception {
    byte[] echo = data(3, 3, CommandCodec.encode(CommandSet.echo(1)));
    byte[][] many = new byte[1000][];
    Arrays.fill(many, echo);
    byte[] flood = joined(many);
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      Thread flooding =
          new Thread(
              () -> {
                try {
                  while (true) {
                    peer.send(flood);
                  }
                } catch (IOException e) {
                  // That is what the test waits for.
                }
              });
      flooding.start();
      assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
      flooding.join();
    }
  }

  /** Sends a byte every 50 ms until the server has had enough. */
  private static void drip(RawPeer peer, byte[] bytes) throws InterruptedException {
    try {
      for (int i = 0; i < bytes.length; i++) {
        peer.send(new byte[] {bytes[i]});
        Thread.sleep(50);
      }
    } catch (IOException e) {
      return;
    }
    throw new AssertionError("the server took all " + bytes.length + " drips");
  }
}
