package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies(value = "SRS-305", level = Verifies.Level.INTEGRATION)
class RefusedRequestsTest {

  private static final int C_FIND = 0x0020;
  private static final int N_CREATE = 0x0140;

  static Stream<Arguments> requests() {
    String ct = Uids.CT_IMAGE_STORAGE;
    String mr = Uids.MR_IMAGE_STORAGE;
    String uid = "2.25.4711.1";
    return Stream.of(
        refused(1, CommandSet.C_STORE, mr, uid, true, DimseStatus.SOP_CLASS_NOT_SUPPORTED),
        refused(1, CommandSet.C_STORE, ct, "../../etc", true, DimseStatus.INVALID_INSTANCE),
        refused(1, CommandSet.C_STORE, ct, "", true, DimseStatus.INVALID_INSTANCE),
        refused(1, CommandSet.C_STORE, ct, "1".repeat(65), true, DimseStatus.INVALID_INSTANCE),
        refused(1, CommandSet.C_STORE, ct, uid, false, DimseStatus.CANNOT_UNDERSTAND),
        refused(3, CommandSet.C_STORE, ct, uid, true, DimseStatus.SOP_CLASS_NOT_SUPPORTED),
        refused(1, CommandSet.C_ECHO, ct, "", false, DimseStatus.SOP_CLASS_NOT_SUPPORTED),
        refused(1, C_FIND, ct, "", true, DimseStatus.UNRECOGNISED_OPERATION),
        refused(1, N_CREATE, ct, uid, false, DimseStatus.UNRECOGNISED_OPERATION));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void what_cannot_be_done_is_answered_and_the_association_goes_on(
      int context, CommandSet request, DimseStatus expected) throws IOException {
    try (Bench bench = Bench.started();
        RawPeer peer = RawPeer.associated(bench.server())) {
      peer.send(RawPeer.data(context, 3, CommandCodec.encode(request)));
      if (request.dataSet()) {
        peer.send(RawPeer.data(context, 2, new byte[300]));
      }
      CommandSet response = peer.response();
      assertThat(response.status().code()).isEqualTo(expected.code());
      assertThat(response.field()).isEqualTo(request.field() | CommandSet.RESPONSE);
      assertThat(response.messageId()).isEqualTo(request.messageId());

      peer.send(RawPeer.data(3, 3, CommandCodec.encode(CommandSet.echo(8))));
      assertThat(peer.response().status()).isEqualTo(DimseStatus.SUCCESS);
      assertThat(bench.sink().headers).isEmpty();
    }
  }

  private static Arguments refused(
      int context, int field, String sopClass, String uid, boolean dataSet, DimseStatus expected) {
    return Arguments.of(
        context, new CommandSet(field, 77, sopClass, uid, dataSet, DimseStatus.SUCCESS), expected);
  }
}
