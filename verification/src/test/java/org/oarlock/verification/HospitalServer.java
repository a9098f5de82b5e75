package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A PostgreSQL server that is not the device's: that of another device, which the one under test
 * knows only by address, user and password.
 */
final class HospitalServer implements AutoCloseable {

  private static final String OWNER = "hospital_owner";
  private static final String DATABASE = "contours";

  private final Device carrier;
  private final DatabaseAccess administrator;
  private final Path folder;

  private HospitalServer(Device carrier, Path folder) {
    this.carrier = carrier;
    this.administrator = new DatabaseAccess(() -> carrier.site().folder());
    this.folder = folder;
  }

  /** Starts a server with an empty database and an owner who may make roles. */
  static HospitalServer started(Path folder) {
    try {
      Path storage = Files.createDirectories(folder.resolve("hospital"));
      Path own = Files.createDirectories(folder.resolve("device"));
      HospitalServer server = new HospitalServer(Device.started(new Site(storage)), own);
      server.password("right");
      server.administrator.say(
          "CREATE ROLE " + OWNER + " LOGIN CREATEROLE NOSUPERUSER PASSWORD 'right'");
      server.administrator.say("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A site whose device keeps its cases here. */
  Site site() {
    return new Site(folder)
        .extra(
            String.format(
                Locale.ROOT,
                "database: {url: \"jdbc:postgresql://127.0.0.1:%s/%s\", user: %s, password-file: \"%s\"}%n",
                administrator.port(),
                DATABASE,
                OWNER,
                passwordFile()));
  }

  /** Writes what the device will take for the owner's password. */
  void password(String password) {
    try {
      Files.writeString(passwordFile(), password);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs statements as the server's administrator. */
  void say(String statements) {
    administrator.say(statements);
  }

  /** Kills the server; its keeper starts it again at the same address. */
  void kill() {
    carrier.killDatabase();
  }

  @Override
  public void close() {
    carrier.close();
  }

  private Path passwordFile() {
    return folder.resolve("hospital.password");
  }
}
