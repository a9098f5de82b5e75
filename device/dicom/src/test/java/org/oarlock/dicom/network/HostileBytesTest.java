package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oarlock.dicom.network.RawPeer.ascii;
import static org.oarlock.dicom.network.RawPeer.data;
import static org.oarlock.dicom.network.RawPeer.joined;
import static org.oarlock.dicom.network.RawPeer.pdu;
import static org.oarlock.dicom.network.RawPeer.storeCommand;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-303", "SRS-306", "RC-3", "RC-6", "RC-7"},
    level = Verifies.Level.INTEGRATION)
class HostileBytesTest {

  private static final int UNRECOGNISED_PDU = 1;
  private static final int UNEXPECTED_PDU = 2;
  private static final int INVALID_PARAMETER = 6;

  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = Bench.started();
  }

  @AfterEach
  void the_server_still_serves() {
    assertThat(EchoClient.echo(bench.peer())).isEqualTo(new Answered(DimseStatus.SUCCESS));
    bench.close();
    assertThat(bench.sink().stored).isEmpty();
  }

  static Stream<Arguments> first_bytes() {
    byte[] request = RawPeer.request();
    return Stream.of(
        wrong("HTTP", ascii("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), UNRECOGNISED_PDU),
        wrong("TLS", new byte[] {22, 3, 1, 2, 0, 1, 0, 1, (byte) 252, 3, 3}, UNRECOGNISED_PDU),
        wrong("SSH", ascii("SSH-2.0-OpenSSH_9.2\r\n"), UNRECOGNISED_PDU),
        wrong("zeros", new byte[64], UNRECOGNISED_PDU),
        wrong("type 8", pdu(8, new byte[4]), UNRECOGNISED_PDU),
        wrong("type 255", pdu(255, new byte[4]), UNRECOGNISED_PDU),
        wrong("request of 4 GB", claim(1, -1), INVALID_PARAMETER),
        wrong("request of 2 GB", claim(1, Integer.MAX_VALUE), INVALID_PARAMETER),
        wrong("data of 4 GB", claim(4, -1), INVALID_PARAMETER),
        wrong("release of 5 bytes", pdu(5, new byte[5]), INVALID_PARAMETER),
        wrong("release first", pdu(5, new byte[4]), UNEXPECTED_PDU),
        wrong("data first", data(1, 3, storeCommand()), UNEXPECTED_PDU),
        wrong("accept first", pdu(2, new byte[68]), UNEXPECTED_PDU),
        wrong("empty request", pdu(1, new byte[0]), INVALID_PARAMETER),
        wrong("cut request", pdu(1, new byte[67]), INVALID_PARAMETER),
        wrong("item too long", patched(request, 76, 0xFF), INVALID_PARAMETER),
        wrong("even context id", patched(request, 103, 2), INVALID_PARAMETER),
        wrong("context id twice", twice(request), INVALID_PARAMETER),
        wrong("title with newline", patched(request, 12, '\n'), INVALID_PARAMETER),
        wrong("title with backslash", patched(request, 12, '\\'), INVALID_PARAMETER),
        wrong("longest PDU 3", smallest(request), INVALID_PARAMETER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("first_bytes")
  void wrong_first_bytes_are_aborted(String name, byte[] bytes, int reason) throws IOException {
    try (RawPeer peer = new RawPeer(bench.server())) {
      peer.send(bytes);
      assertThat(peer.pdu()).isEqualTo(abort(reason));
      assertThat(peer.pdu()).isEmpty();
    }
    assertThat(bench.sink().ends).isEmpty();
  }

  static Stream<Arguments> bytes_in_an_association() {
    byte[] command = storeCommand();
    byte[] start = data(1, 3, command);
    byte[] some = new byte[100];
    return Stream.of(
        wrong("second request", RawPeer.request(), UNEXPECTED_PDU),
        wrong("answer to a release", pdu(6, new byte[4]), UNEXPECTED_PDU),
        wrong("unknown PDU", pdu(9, new byte[4]), UNRECOGNISED_PDU),
        wrong("empty P-DATA", pdu(4, new byte[0]), INVALID_PARAMETER),
        wrong("P-DATA of 3 bytes", pdu(4, new byte[3]), INVALID_PARAMETER),
        wrong("longer than announced", claim(4, 128 * 1024 + 1), INVALID_PARAMETER),
        wrong("fragment of 0 bytes", pdu(4, new byte[] {0, 0, 0, 0, 1, 3}), INVALID_PARAMETER),
        wrong("fragment of 1 byte", pdu(4, new byte[] {0, 0, 0, 1, 1, 3}), INVALID_PARAMETER),
        wrong("fragment of 4 GB", pdu(4, new byte[] {-1, -1, -1, -1, 1, 3}), INVALID_PARAMETER),
        wrong(
            "fragment longer than its PDU",
            pdu(4, new byte[] {0, 0, 0, 3, 1, 3}),
            INVALID_PARAMETER),
        wrong("unknown context", data(5, 3, command), INVALID_PARAMETER),
        wrong("context 0", data(0, 3, command), INVALID_PARAMETER),
        wrong("data set first", data(1, 2, some), UNEXPECTED_PDU),
        wrong("command in a data set", joined(start, data(1, 3, command)), UNEXPECTED_PDU),
        wrong("data set in another context", joined(start, data(3, 2, some)), UNEXPECTED_PDU),
        wrong("release in a data set", joined(start, pdu(5, new byte[4])), UNEXPECTED_PDU),
        wrong("garbage as command", data(1, 3, some), INVALID_PARAMETER),
        wrong("empty command", data(1, 3, new byte[0]), INVALID_PARAMETER),
        wrong("cut command", data(1, 3, Arrays.copyOf(command, 41)), INVALID_PARAMETER),
        wrong("command twice", data(1, 3, joined(command, command)), INVALID_PARAMETER),
        wrong("response", data(1, 3, response()), UNEXPECTED_PDU),
        wrong("command without end", many(5, data(1, 1, new byte[4096])), INVALID_PARAMETER),
        wrong("empty fragments", many(17, data(1, 1, new byte[0])), INVALID_PARAMETER),
        wrong(
            "empty data fragments",
            joined(start, many(17, data(1, 0, new byte[0]))),
            INVALID_PARAMETER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytes_in_an_association")
  void wrong_bytes_in_an_association_abort_it(String name, byte[] bytes, int reason)
      throws Exception {
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(bytes);
      assertThat(peer.pdu()).isEqualTo(abort(reason));
      assertThat(peer.pdu()).isEmpty();
    }
    assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
    assertThat(bench.sink().abandoned.get()).isEqualTo(bench.sink().headers.size());
  }

  @Test
  void an_instance_cut_off_by_an_abort_is_abandoned() throws Exception {
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(joined(data(1, 3, storeCommand()), data(1, 0, new byte[5000])));
      peer.send(PduType.ABORT.of(0, 0, 0));
      assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
    }
    assertThat(bench.sink().abandoned).hasValue(1);
  }

  @Test
  void an_instance_cut_off_with_its_cable_is_abandoned() throws Exception {
    try (RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(joined(data(1, 3, storeCommand()), data(1, 0, new byte[5000])));
    }
    assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
    assertThat(bench.sink().abandoned).hasValue(1);
  }

  private static Arguments wrong(String name, byte[] bytes, int reason) {
    return Arguments.of(name, bytes, reason);
  }

  private static byte[] abort(int reason) {
    return new byte[] {7, 0, 0, 0, 0, 4, 0, 0, 2, (byte) reason};
  }

  private static byte[] claim(int type, int length) {
    return new byte[] {
      (byte) type,
      0,
      (byte) (length >> 24),
      (byte) (length >> 16),
      (byte) (length >> 8),
      (byte) length
    };
  }

  private static byte[] response() {
    CommandSet echo = CommandSet.echo(1);
    return CommandCodec.encode(echo.answered(DimseStatus.SUCCESS));
  }

  private static byte[] patched(byte[] bytes, int offset, int value) {
    byte[] patched = bytes.clone();
    patched[offset] = (byte) value;
    return patched;
  }

  private static byte[] twice(byte[] request) {
    int second =
        Collections.lastIndexOfSubList(boxed(request), boxed(new byte[] {3, 0, 0, 0, 0x30}));
    return patched(request, second, 1);
  }

  private static byte[] smallest(byte[] request) {
    int length = Collections.indexOfSubList(boxed(request), boxed(new byte[] {0x51, 0, 0, 4}));
    return patched(patched(request, length + 6, 0), length + 7, 3);
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> boxed = new ArrayList<>();
    for (byte each : bytes) {
      boxed.add(each);
    }
    return boxed;
  }

  private static byte[] many(int count, byte[] bytes) {
    byte[][] parts = new byte[count][];
    Arrays.fill(parts, bytes);
    return joined(parts);
  }
}
