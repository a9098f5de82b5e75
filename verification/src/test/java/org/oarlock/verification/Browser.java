package org.oarlock.verification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven through the DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final long SECONDS = 60;
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final Set<String> events = new HashSet<>();
  private int sent;

  private Browser(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
  }

  /** Starts it with a profile of its own. */
  static Browser started(Path folder) throws IOException {
    Path profile = Files.createDirectories(folder.resolve("chromium"));
    Process process =
        new ProcessBuilder(
                List.of(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--remote-debugging-port=0",
                    "--remote-allow-origins=*",
                    "--window-size=1200,900",
                    "--user-data-dir=" + profile,
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    await()
        .atMost(Duration.ofSeconds(SECONDS))
        .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
    String number = Files.readAllLines(port).get(0);
    JsonNode pages;
    try (InputStream list =
        URI.create("http://127.0.0.1:" + number + "/json").toURL().openStream()) {
      pages = JSON.readTree(list);
    }
    for (JsonNode page : pages) {
      if (page.path("type").asString("").equals("page")) {
        Browser browser = new Browser(process, page.path("webSocketDebuggerUrl").asString(""));
        browser.call("Page.enable", Map.of());
        return browser;
      }
    }
    process.destroy();
    throw new IOException("the browser has no page: " + pages);
  }

  /** Opens a file and waits until it is loaded. */
  void open(Path file) {
    events.clear();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    awaitEvent("Page.loadEventFired");
  }

  /** Whether pages may run scripts, from the next page on. */
  void scripts(boolean allowed) {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** Shows pages as they would be printed. */
  void asPrinted(int width) {
    call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1100, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The value of a script's expression, as JSON. */
  JsonNode value(String expression) {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Presses a key that writes nothing, such as Tab. */
  void press(String key, int code) {
    Map<String, Object> event = Map.of("key", key, "code", key, "windowsVirtualKeyCode", code);
    Map<String, Object> down = new HashMap<>(event);
    down.put("type", "keyDown");
    if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    call("Input.dispatchKeyEvent", down);
    Map<String, Object> up = new HashMap<>(event);
    up.put("type", "keyUp");
    call("Input.dispatchKeyEvent", up);
  }

  /** Writes into what has the focus. */
  void type(String words) {
    call("Input.insertText", Map.of("text", words));
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = ++sent;
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    while (true) {
      JsonNode message = next(method);
      if (message.path("id").asInt(0) == id) {
        if (message.has("error")) {
          throw new AssertionError(method + ": " + message.path("error"));
        }
        return message.path("result");
      }
      if (message.has("method")) {
        events.add(message.path("method").asString(""));
      }
    }
  }

  private void awaitEvent(String event) {
    while (!events.remove(event)) {
      JsonNode message = next(event);
      events.add(message.path("method").asString(""));
    }
  }

  private JsonNode next(String what) {
    try {
      JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("the browser did not answer: " + what);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
