package org.oarlock.service.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls the job API of an inference service. Bounded in time and in what it reads. */
@Implements("SRS-4606")
final class JobClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration TRANSFER = Duration.ofMinutes(5);
  private static final int MOST_WORDS = 1 << 20;
  private static final int MOST_RESULT = 1 << 28;
  private static final int NOT_FOUND = 404;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client;
  private final String base;

  /**
   * @param client shows the own certificate and believes that of the service
   * @param address of the service
   */
  JobClient(HttpClient client, URI address) {
    this.client = client;
    this.base = address + JobApi.PATH;
  }

  Offer offer() throws ServiceAway, ServiceRefused {
    return json(send(to("/models").GET(), MOST_WORDS), Offer.class);
  }

  /** How far a job is; empty when the service does not know it. */
  Optional<JobProgress> progress(String id) throws ServiceAway, ServiceRefused {
    Answer answer = answer(to("/jobs/" + id).GET(), MOST_WORDS);
    return answer.status() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(json(answer.wanted(), JobProgress.class));
  }

  void start(VolumeMessage.Packed volume) throws ServiceAway, ServiceRefused {
    send(
        to("/jobs/" + volume.id())
            .timeout(TRANSFER)
            .header("Content-Type", "application/gzip")
            .PUT(BodyPublishers.ofByteArray(volume.body())),
        MOST_WORDS);
  }

  byte[] result(String id) throws ServiceAway, ServiceRefused {
    return send(to("/jobs/" + id + "/result").timeout(TRANSFER).GET(), MOST_RESULT);
  }

  /** Tells the service that nobody wants the job any more. */
  void forget(String id) throws ServiceAway, ServiceRefused {
    send(to("/jobs/" + id).DELETE(), MOST_WORDS);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  private byte[] send(HttpRequest.Builder request, int most) throws ServiceAway, ServiceRefused {
    return answer(request, most).wanted();
  }

  private Answer answer(HttpRequest.Builder request, int most) throws ServiceAway {
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] read = body.readNBytes(most + 1);
        if (read.length > most) {
          throw new ServiceAway("its answer is longer than " + most + " bytes");
        }
        return new Answer(response.statusCode(), read);
      }
    } catch (HttpTimeoutException e) {
      throw new ServiceAway("it does not answer in time");
    } catch (ConnectException e) {
      throw new ServiceAway("nobody answers at its address");
    } catch (IOException e) {
      throw new ServiceAway("the connection failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceAway("this device is being stopped");
    }
  }

  private static <T> T json(byte[] words, Class<T> type) throws ServiceAway {
    try {
      return JSON.readValue(words, type);
    } catch (JacksonException e) {
      throw new ServiceAway("its answer cannot be read");
    }
  }

  private record Answer(int status, byte[] body) {

    /** What was asked for: an access that is refused can be granted, a volume cannot be changed. */
    byte[] wanted() throws ServiceAway, ServiceRefused {
      if (status >= 200 && status <= 299) {
        return body;
      }
      String words = "status " + status + " " + problem();
      if (status == 413 || status == 422) {
        throw new ServiceRefused(words);
      }
      throw new ServiceAway("it answers with " + words);
    }

    private String problem() {
      String text = new String(body, StandardCharsets.UTF_8).replaceAll("[^ -~]", " ");
      return text.length() > 300 ? text.substring(0, 300) : text;
    }
  }
}
