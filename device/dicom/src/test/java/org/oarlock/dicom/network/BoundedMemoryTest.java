package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-303", "RC-6"},
    shows = Verifies.Shows.EFFECTIVE)
class BoundedMemoryTest {

  private static final long MEGABYTE = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "1,4294967295",
    "1,262145",
    "2,4294967295",
    "4,4294967295",
    "4,131073",
    "7,2147483647"
  })
  void a_header_that_claims_too_much_allocates_nothing(int type, long claim) throws Exception {
    byte[] header = {
      (byte) type, 0, (byte) (claim >> 24), (byte) (claim >> 16), (byte) (claim >> 8), (byte) claim
    };
    long allocated =
        allocatedBy(
            header,
            connection ->
                assertThatThrownBy(new PduReader(connection, 128 * 1024)::next)
                    .isInstanceOf(ProtocolViolation.class));
    assertThat(allocated).isLessThan(MEGABYTE);
  }

  @Test
  void a_request_that_stops_after_its_header_allocates_next_to_nothing() throws Exception {
    byte[] header = {1, 0, 0, 3, (byte) 255, (byte) 255};
    long allocated =
        allocatedBy(
            header,
            connection -> {
              PduReader pdus = new PduReader(connection, 128 * 1024);
              pdus.next();
              assertThatThrownBy(pdus::body).isInstanceOf(IOException.class);
            });
    assertThat(allocated).isLessThan(MEGABYTE / 4);
  }

  @Test
  void a_data_set_of_any_length_needs_one_piece_of_memory() throws Exception {
    byte[] fragment = RawPeer.data(1, 0, new byte[120_000]);
    byte[] last = RawPeer.data(1, 2, new byte[2]);
    int fragments = 500;
    long[] total = new long[1];
    long allocated =
        allocated(
            out -> {
              for (int i = 0; i < fragments; i++) {
                out.write(fragment);
              }
              out.write(last);
            },
            connection ->
                new MessageReader(
                        connection, new PduReader(connection, 128 * 1024), Set.of(1), Bench.PATIENT)
                    .dataSet(1, (bytes, length) -> total[0] += length));
    assertThat(total[0]).isEqualTo(fragments * 120_000L + 2);
    assertThat(allocated).isLessThan(2 * MEGABYTE);
  }

  private interface Sending {
    void to(OutputStream out) throws IOException;
  }

  private interface Reading {
    void from(Connection connection) throws IOException;
  }

  private static long allocatedBy(byte[] sent, Reading reading) throws Exception {
    allocated(out -> out.write(sent), reading); // loads the classes
    return allocated(out -> out.write(sent), reading);
  }

  private static long allocated(Sending sending, Reading reading) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket peer = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Socket accepted = listening.accept()) {
      CompletableFuture<Void> sent =
          CompletableFuture.runAsync(
              () -> {
                try {
                  sending.to(peer.getOutputStream());
                  peer.shutdownOutput();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      Connection connection = new Connection(accepted, Bench.PATIENT);
      long before = threads.getCurrentThreadAllocatedBytes();
      reading.from(connection);
      long after = threads.getCurrentThreadAllocatedBytes();
      sent.join();
      return after - before;
    }
  }
}
