package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.service.config.MailSettings;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

class MailChannelTest {

  @Test
  @Verifies(value = "SRS-4304", level = Level.INTEGRATION)
  void says_in_words_that_nobody_answers() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    MailChannel channel =
        new MailChannel(
            new MailSettings("127.0.0.1", port, false, "a@b.example", List.of("c@d.example")));
    AlertMessage message =
        new AlertMessage(
            "Test", Instant.EPOCH, List.of(new Trouble(TroubleKind.HELD, "case 12")), List.of());

    assertThatThrownBy(() -> channel.send(message))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Couldn't connect to host");
  }
}
