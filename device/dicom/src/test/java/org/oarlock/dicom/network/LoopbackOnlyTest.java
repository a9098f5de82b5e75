package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

class LoopbackOnlyTest {

  @Test
  @Verifies(value = "RC-74", shows = Verifies.Shows.EFFECTIVE)
  void a_server_on_loopback_is_not_there_at_another_address() throws IOException {
    try (Bench bench = Bench.started()) {
      try (Socket at = new Socket("127.0.0.1", bench.server().port())) {
        assertThat(at.isConnected()).isTrue();
      }
      assertThatThrownBy(() -> new Socket("127.0.0.2", bench.server().port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }
}
