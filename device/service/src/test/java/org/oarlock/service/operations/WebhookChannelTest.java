package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTest {
  private static final AlertMessage MESSAGE =
      new AlertMessage(
          "Test",
          Instant.parse("2026-11-23T12:00:00Z"),
          List.of(new Trouble(TroubleKind.HELD, "case 12")),
          List.of(new Trouble(TroubleKind.DISK_SHORT, "storage")));

  private final List<String> bodies = new ArrayList<>();
  private HttpServer messaging;
  private volatile int status = 200;

  @BeforeEach
  void a_messaging_service() throws IOException {
    messaging = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    messaging.createContext(
        "/alerts",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    messaging.start();
  }

  @AfterEach
  void end() {
    messaging.stop(0);
  }

  @Test
  @Verifies(value = "SRS-4302", level = Level.INTEGRATION)
  void posts_text_for_people_and_kinds_for_machines() throws Exception {
    channel().send(MESSAGE);

    JsonNode posted = JsonMapper.builder().build().readTree(bodies.get(0));
    assertThat(posted.propertyNames())
        .containsExactlyInAnyOrder("text", "site", "at", "begun", "over");
    assertThat(posted.get("text").asString()).isEqualTo(MESSAGE.text());
    assertThat(posted.get("at").asString()).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(posted.get("begun").toString())
        .contains("\"kind\":\"HELD\"")
        .contains("\"subject\":\"case 12\"");
    assertThat(posted.get("over").get(0).get("kind").asString()).isEqualTo("DISK_SHORT");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 500})
  @Verifies(value = "SRS-4303", level = Level.INTEGRATION)
  void only_success_counts_as_taken(int answer) {
    status = answer;

    assertThatThrownBy(() -> channel().send(MESSAGE))
        .isInstanceOf(IOException.class)
        .hasMessage("it answered with status " + answer);
    assertThat(bodies).hasSize(1);
  }

  @Test
  @Verifies(value = "SRS-4304", level = Level.INTEGRATION)
  void says_in_words_that_nobody_answers() {
    WebhookChannel channel = channel();
    messaging.stop(0);

    assertThatThrownBy(() -> channel.send(MESSAGE))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody answers at its address");
  }

  private WebhookChannel channel() {
    return new WebhookChannel("http://127.0.0.1:" + messaging.getAddress().getPort() + "/alerts");
  }
}
