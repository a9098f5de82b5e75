package org.oarlock.service.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts alerts as JSON. The member {@code text} is what chat systems show; the others are for
 * machines.
 */
@Implements("SRS-4302")
final class WebhookChannel implements AlertChannel {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  WebhookChannel(String address) {
    this.address = URI.create(address);
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void send(AlertMessage message) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body(message))))
            .build();
    int status = status(request);
    if (status < 200 || status > 299) {
      throw new IOException("it answered with status " + status);
    }
  }

  private int status(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (HttpTimeoutException e) {
      throw new IOException("it did not answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (ConnectException e) {
      // The client gives no words for the commonest of failures.
      throw new IOException("nobody answers at its address", e);
    }
  }

  private static Map<String, Object> body(AlertMessage message) {
    return Map.of(
        "text", message.text(),
        "site", message.site(),
        "at", message.at().toString(),
        "begun", named(message.begun()),
        "over", named(message.over()));
  }

  private static List<Map<String, String>> named(List<Trouble> troubles) {
    return troubles.stream()
        .map(each -> Map.of("kind", each.kind().name(), "subject", each.subject()))
        .toList();
  }
}
