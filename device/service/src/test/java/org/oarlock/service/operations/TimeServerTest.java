package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

class TimeServerTest {
  /** 2026-11-23T12:00:00Z, since 1900. */
  private static final long SECONDS_2026 = 4_004_424_000L;

  private DatagramSocket server;

  @BeforeEach
  void a_socket() throws IOException {
    server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void end() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, 4004424000, 0, PT0S",
    "2026-11-23T12:00:00Z, 4004424007, 2147483648, PT7.5S",
    "2026-11-23T12:00:10Z, 4004424000, 0, PT-10S",
    "2036-02-07T06:28:10Z, 4, 0, PT10S"
  })
  @Verifies(value = "SRS-4307", level = Level.INTEGRATION)
  void says_how_far_the_server_is_ahead(
      Instant here, long seconds, long fraction, Duration expected) throws IOException {
    answering(answer -> at(answer, seconds, fraction));

    assertThat(asked(here)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-28, 2, false", "36, 0, false", "36, 16, false", "35, 2, false", "36, 2, true"})
  @Verifies(value = "SRS-4307", level = Level.INTEGRATION)
  void what_is_no_answer_to_the_question_is_no_time(byte first, byte stratum, boolean other) {
    answering(
        answer -> {
          at(answer, SECONDS_2026, 0).put(0, first).put(1, stratum);
          return other ? answer.putInt(24, 0) : answer;
        });

    assertThatThrownBy(() -> asked(Instant.parse("2026-11-23T12:00:00Z")))
        .isInstanceOf(IOException.class)
        .hasMessage("its answer is no time");
  }

  @Test
  @Verifies(value = "SRS-4307", level = Level.INTEGRATION)
  void silence_is_an_error() {
    assertThatThrownBy(() -> asked(Instant.parse("2026-11-23T12:00:00Z")))
        .isInstanceOf(IOException.class);
  }

  private Duration asked(Instant here) throws IOException {
    return new TimeServer("127.0.0.1:" + server.getLocalPort(), InstantSource.fixed(here)).ahead();
  }

  /** Version 4, server, stratum 2, both times of the server the same. */
  private static ByteBuffer at(ByteBuffer answer, long seconds, long fraction) {
    answer.putLong(24, answer.getLong(40)).put(0, (byte) 36).put(1, (byte) 2);
    for (int place : new int[] {32, 40}) {
      answer.putInt(place, (int) seconds).putInt(place + 4, (int) fraction);
    }
    return answer;
  }

  private void answering(UnaryOperator<ByteBuffer> answer) {
    Thread thread =
        new Thread(
            () -> {
              DatagramPacket packet = new DatagramPacket(new byte[48], 48);
              try {
                server.receive(packet);
                answer.apply(ByteBuffer.wrap(packet.getData()));
                server.send(packet);
              } catch (IOException e) {
                // The test waits for an answer and says that none came.
              }
            },
            "time-server");
    thread.setDaemon(true);
    thread.start();
  }
}
