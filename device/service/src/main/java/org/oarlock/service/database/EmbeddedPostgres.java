package org.oarlock.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;

/**
 * A PostgreSQL server of the device's own, on the loopback interface, with a lasting data directory
 * and everything durable that a test server would switch off.
 */
@Implements({"SRS-2701", "SRS-2702", "SRS-2704"})
public final class EmbeddedPostgres implements AutoCloseable {
  /** Role that owns every table; the device itself works with another. */
  static final String OWNER = "oarlock_owner";

  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.of(
              "listen_addresses", "127.0.0.1",
              "unix_socket_directories", "",
              "fsync", "on",
              "synchronous_commit", "on",
              "full_page_writes", "on",
              "password_encryption", "scram-sha-256",
              "max_connections", "60",
              "shared_buffers", "64MB",
              "log_timezone", "UTC",
              "timezone", "UTC"));

  /** How often a start is tried while the processes of a killed server still go down. */
  private static final int START_ATTEMPTS = 20;

  private static final long START_PAUSE_MILLIS = 500;

  private final Path data;
  private final Path folder;
  private final PostgresProgram program;
  private final int port;
  private final String password;
  private final boolean ours;

  private EmbeddedPostgres(
      Path folder, PostgresProgram program, int port, String password, boolean ours) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.program = program;
    this.port = port;
    this.password = password;
    this.ours = ours;
  }

  /**
   * Starts the server of {@code folder}; makes it the first time. A server that a killed process
   * left behind is stopped first.
   */
  public static EmbeddedPostgres start(Path folder) throws IOException {
    Path database = Files.createDirectories(folder.toAbsolutePath().normalize());
    Path data = database.resolve("data");
    PostgresProgram program = new PostgresProgram(PostgresBinaries.unpackedUnder(database));
    Path secret = database.resolve("owner.password");
    String password = Secret.in(secret);
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(database, data, program, secret);
    }
    PostgresMajor.check(data);
    stopOrphan(database, data, program);
    int port = freePort();
    launch(database, data, program, port);
    return new EmbeddedPostgres(database, program, port, password, true);
  }

  /** Whether the server's main process lives. */
  boolean lives() throws IOException {
    return Postmaster.named(data).filter(each -> each.serves(data)).isPresent();
  }

  /** Starts the server again, where it was, after it was killed. */
  void revive() throws IOException {
    stopOrphan(folder, data, program);
    launch(folder, data, program, port);
  }

  private static void launch(Path database, Path data, PostgresProgram program, int port)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      PostgresProgram.Ended ended =
          program.run(
              database.resolve("start.log"),
              "pg_ctl",
              List.of(
                  "start",
                  "--wait",
                  "--timeout=60",
                  "--pgdata=" + data,
                  "--log=" + database.resolve("postgresql.log"),
                  "--options=" + options(port)));
      if (ended.exitCode() == 0) {
        return;
      }
      if (attempt == START_ATTEMPTS) {
        throw new DatabaseException(
            "PostgreSQL does not start: "
                + ended.output().strip()
                + "; see postgresql.log in "
                + database);
      }
      pause();
    }
  }

  /** The server of {@code folder} if one runs now; closing it leaves it running. */
  public static Optional<EmbeddedPostgres> running(Path folder) throws IOException {
    Path database = folder.toAbsolutePath().normalize();
    Path data = database.resolve("data");
    Optional<Postmaster> postmaster =
        Postmaster.named(data).filter(each -> each.serves(data) && each.port() > 0);
    if (postmaster.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EmbeddedPostgres(
            database,
            new PostgresProgram(PostgresBinaries.unpackedUnder(database)),
            postmaster.get().port(),
            Secret.in(database.resolve("owner.password")),
            false));
  }

  /** JDBC address. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** Password of {@link #OWNER}. */
  String password() {
    return password;
  }

  /** Stops the server, unless it was only found running. */
  @Override
  public void close() throws IOException {
    if (ours) {
      stop(folder, data, program);
    }
  }

  private static void initialise(Path database, Path data, PostgresProgram program, Path secret)
      throws IOException {
    Path draft =
        Files.createTempDirectory(
            database,
            "data-draft-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    PostgresProgram.Ended ended =
        program.run(
            database.resolve("initdb.log"),
            "initdb",
            List.of(
                "--pgdata=" + draft,
                "--username=" + OWNER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums"));
    if (ended.exitCode() != 0) {
      throw new DatabaseException("PostgreSQL cannot be initialised: " + ended.output().strip());
    }
    Files.move(draft, data);
  }

  private static void stopOrphan(Path database, Path data, PostgresProgram program)
      throws IOException {
    Optional<Postmaster> orphan = Postmaster.named(data);
    if (orphan.isEmpty()) {
      return;
    }
    if (orphan.get().serves(data)) {
      stop(database, data, program);
    } else {
      // The server of this file is gone; its process id may by now be somebody else's.
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
  }

  private static void stop(Path database, Path data, PostgresProgram program) throws IOException {
    for (String mode : List.of("fast", "immediate")) {
      PostgresProgram.Ended ended =
          program.run(
              database.resolve("stop.log"),
              "pg_ctl",
              List.of("stop", "--wait", "--timeout=30", "--mode=" + mode, "--pgdata=" + data));
      if (ended.exitCode() == 0 || Postmaster.named(data).isEmpty()) {
        return;
      }
    }
    throw new DatabaseException("PostgreSQL does not stop; see postgresql.log in " + database);
  }

  private static String options(int port) {
    List<String> options = new ArrayList<>(List.of("-c port=" + port));
    SETTINGS.forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
    return String.join(" ", options);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(START_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while PostgreSQL starts", e);
    }
  }
}
