package org.oarlock.service.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.oarlock.inference.ProgressListener;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.release.BuildIdentity;
import tools.jackson.databind.json.JsonMapper;

/** An inference service that can be made to fail: it knows one job, whose result it has at once. */
final class PlayedService implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private volatile byte[] result = {};
  private volatile String known = "";
  private volatile JobState state = JobState.DONE;
  private volatile int status = 200;
  private volatile boolean forgetful;
  private volatile boolean withoutModel;
  private volatile BuildIdentity build = BuildIdentity.ofThisBuild();
  private volatile UnaryOperator<byte[]> way = bytes -> bytes;

  PlayedService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How often anything was asked. */
  int asked() {
    return asked.get();
  }

  /** How often a volume came. */
  int begun() {
    return begun.get();
  }

  PlayedService answering(int status) {
    this.status = status;
    return this;
  }

  PlayedService ending(JobState state) {
    this.state = state;
    return this;
  }

  PlayedService forgetful() {
    forgetful = true;
    return this;
  }

  PlayedService withoutModel() {
    withoutModel = true;
    return this;
  }

  PlayedService running(BuildIdentity other) {
    build = other;
    return this;
  }

  /** Changes each result on its way back. */
  PlayedService damaging(UnaryOperator<byte[]> damage) {
    way = damage;
    return this;
  }

  /** Answers as it should from now on. */
  void repaired() {
    status = 200;
    state = JobState.DONE;
    forgetful = false;
    withoutModel = false;
    build = BuildIdentity.ofThisBuild();
    way = bytes -> bytes;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (status != 200) {
      send(
          exchange,
          status,
          "{\"type\":\"urn:oarlock:job-api:no-room\"}".getBytes(StandardCharsets.UTF_8));
    } else if (path.endsWith("/models")) {
      Offer offer = Offer.of(build, withoutModel ? List.of() : List.of(Draft.model()));
      send(exchange, 200, JSON.writeValueAsBytes(offer));
    } else if (method.equals("PUT")) {
      begun.incrementAndGet();
      begin(body);
      send(exchange, 200, JSON.writeValueAsBytes(new JobProgress(known, state, 0)));
      known = forgetful ? "" : known;
    } else if (method.equals("DELETE")) {
      known = "";
      send(exchange, 204, new byte[0]);
    } else if (known.isEmpty() || !path.contains(known)) {
      send(exchange, 404, new byte[0]);
    } else if (path.endsWith("/result")) {
      send(exchange, 200, way.apply(result));
    } else {
      send(exchange, 200, JSON.writeValueAsBytes(new JobProgress(known, state, 1)));
    }
  }

  private void begin(byte[] body) throws IOException {
    VolumeMessage message = VolumeMessage.read(new ByteArrayInputStream(body), 1L << 30);
    known = message.id();
    result =
        Job.Work.SEGMENTING.result(known, message.volume(), Draft.model(), ProgressListener.SILENT);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
