package org.oarlock.service.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The device as a process of its own: this very jar, started with a site's configuration. */
public final class DeviceProcess implements AutoCloseable {

  private static final String READY = "Oarlock is ready";
  private static final String PASSWORD = "One-time password for admin: ";
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Process process;
  private final Consumer<String> listener;
  private final List<String> output = new ArrayList<>();
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  private DeviceProcess(Process process, Consumer<String> listener) {
    this.process = process;
    this.listener = listener;
    Thread reader = new Thread(this::read, "device output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the device and returns when it is ready.
   *
   * @param listener is given every line that the device prints
   * @throws IOException if it ends or does not become ready within {@code limit}; the message holds
   *     its last lines
   */
  public static DeviceProcess start(Path configuration, Duration limit, Consumer<String> listener)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    String classPath = System.getProperty("java.class.path");
    command.addAll(
        classPath.endsWith(".jar") && !classPath.contains(":")
            ? List.of("-jar", classPath)
            : List.of("-cp", classPath, "org.oarlock.service.OarlockApplication"));
    command.addAll(List.of("serve", "--config", configuration.toString()));
    DeviceProcess device =
        new DeviceProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), listener);
    try {
      device.ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return device;
    } catch (TimeoutException | ExecutionException notReady) {
      device.close();
      throw new IOException("the device did not start: " + device.lastLines(), notReady);
    }
  }

  /** The password that the first start made for the administrator, if it was the first. */
  public Optional<String> oneTimePassword() {
    synchronized (output) {
      return output.stream()
          .filter(line -> line.contains(PASSWORD))
          .map(line -> line.substring(line.indexOf(PASSWORD) + PASSWORD.length()).strip())
          .findFirst();
    }
  }

  /** Whether the process is there. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** Waits until the device ends by itself or from outside. */
  public void await() throws InterruptedException {
    process.waitFor();
  }

  /** Ends the device in good order, and its database with it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = lines.readLine()) != null) {
        synchronized (output) {
          output.add(line);
        }
        listener.accept(line);
        if (line.contains(READY)) {
          ready.complete(line);
        }
      }
    } catch (IOException closed) {
      listener.accept("the device's output broke off: " + closed.getMessage());
    }
    ready.completeExceptionally(new IOException("it ended"));
  }

  private String lastLines() {
    synchronized (output) {
      return String.join("\n", output.subList(Math.max(0, output.size() - 15), output.size()));
    }
  }
}
