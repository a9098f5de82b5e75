package org.oarlock.dicom.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** DCMTK's programs: a network layer that is not ours. Absent, the test is skipped. */
final class Dcmtk {

  /** What a program said and its exit code. */
  record Result(int exit, String output) {}

  private Dcmtk() {}

  static Result run(Path folder, String program, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, program, ".txt");
    Process process = start(output, program, arguments);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(program + " did not end: " + Files.readString(output));
    }
    return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
  }

  private static Process start(Path output, String program, String... arguments)
      throws IOException {
    Path found = find(program);
    assumeTrue(found != null, program + " of DCMTK is not installed");
    List<String> command = new ArrayList<>(List.of(found.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TCP_NODELAY", "1");
    return builder.redirectOutput(output.toFile()).start();
  }

  private static Path find(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path path = Path.of(folder, program);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    return null;
  }

  /** A storescp that keeps what it receives in {@code folder}. */
  static Receiver receiver(Path folder, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-uf", "-od", folder.toString()));
    return listening("storescp", "STORESCP", arguments);
  }

  /** A dcmqrscp that keeps images in {@code folder} and sends them to {@code port}. */
  static Receiver archive(Path folder, int port) throws Exception {
    Path configuration = folder.resolve("dcmqrscp.cfg");
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(
        configuration,
        String.format(
            Locale.ROOT,
            """
            MaxPDUSize = 16384
            MaxAssociations = 16
            HostTable BEGIN
            here = (%s, localhost, %d)
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            ARCHIVE %s RW (10, 1024mb) ANY
            AETable END
            """,
            Bench.CALLED,
            port,
            folder.resolve("images")));
    return listening("dcmqrscp", "ARCHIVE", List.of("-c", configuration.toString()));
  }

  private static Receiver listening(String program, String title, List<String> options)
      throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> arguments = new ArrayList<>(options);
    arguments.add(Integer.toString(port));
    Path output = Files.createTempFile(program, ".txt");
    Process process = start(output, program, arguments.toArray(String[]::new));
    Receiver receiver =
        new Receiver(process, new DicomPeer("127.0.0.1", port, title, Bench.CALLED));
    long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (EchoClient.echo(receiver.peer()) instanceof NetworkFailure.Unreachable) {
      if (System.nanoTime() > giveUp || !process.isAlive()) {
        receiver.close();
        throw new IOException(program + " did not start: " + Files.readString(output));
      }
      Thread.sleep(20);
    }
    return receiver;
  }

  /** A running program that listens. */
  record Receiver(Process process, DicomPeer peer) implements AutoCloseable {

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
