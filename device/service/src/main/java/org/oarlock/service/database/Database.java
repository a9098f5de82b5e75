package org.oarlock.service.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.config.DatabaseSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.postgresql.ds.PGSimpleDataSource;

/** The device's database, ready for use: started, checked, migrated. */
@Implements({"SRS-2702", "SRS-2703", "SRS-2705"})
public final class Database implements AutoCloseable {
  /** PostgreSQL schema that holds the device's tables. */
  public static final String SCHEMA = "oarlock";

  private static final String RUNTIME_LOGIN = "oarlock";
  private static final String RUNTIME_ROLE = "oarlock_runtime";
  private static final int CONNECTIONS = 16;
  private static final long PATIENCE_MILLIS = 20_000;

  private final @Nullable EmbeddedPostgres server;
  private final HikariDataSource connections;

  private final @Nullable ServerWatch watch;
  private final @Nullable StorageLock lock;

  private Database(
      @Nullable EmbeddedPostgres server,
      HikariDataSource connections,
      @Nullable ServerWatch watch,
      @Nullable StorageLock lock) {
    this.server = server;
    this.connections = connections;
    this.watch = watch;
    this.lock = lock;
  }

  /**
   * Opens the database of {@code configuration} for the running device and brings its tables to the
   * version that this program works with.
   *
   * @param before called before the tables of an older release are changed
   * @throws DatabaseException when it cannot be reached, is not durable, is of a newer release or
   *     cannot be migrated
   */
  public static Database open(SiteConfiguration configuration, BeforeUpgrade before)
      throws IOException {
    return configuration.database() == null
        ? embedded(configuration.storage().directory(), before)
        : external(configuration.database(), before);
  }

  /** The embedded database under the storage directory {@code storage}. */
  public static Database embedded(Path storage, BeforeUpgrade before) throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start(folder(storage));
    try {
      PGSimpleDataSource owner = owner(server);
      checkDurable(owner);
      checkAuthentication(owner);
      new Schema(owner, RUNTIME_ROLE).upgrade(before);
      String password = Secret.random();
      giveRuntimeLogin(owner, password);
      return new Database(
          server,
          pool(source(server.url(), RUNTIME_LOGIN, password), ""),
          ServerWatch.over(server),
          null);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * A connection with the owner's rights to look at the database of {@code configuration}, whether
   * or not the device runs; closing ends what was started for it. The tables are left as they are.
   */
  public static Database forInspection(SiteConfiguration configuration) throws IOException {
    if (configuration.database() != null) {
      PGSimpleDataSource owner = owner(configuration.database());
      ask(owner, "SELECT 1");
      return new Database(null, pool(owner, ""), null, null);
    }
    Path storage = configuration.storage().directory();
    Path folder = folder(storage);
    if (!Files.exists(folder)) {
      throw new DatabaseException("there is no database in " + storage);
    }
    Optional<EmbeddedPostgres> running = EmbeddedPostgres.running(folder);
    if (running.isPresent()) {
      return inspected(running.get(), null);
    }
    // A device that starts now must not meet a second server on its files.
    StorageLock lock = StorageLock.take(storage);
    try {
      return inspected(EmbeddedPostgres.start(folder), lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * A new database for what is to be restored, with the owner's rights: the tables of a version,
   * all empty.
   *
   * @throws DatabaseException when there are tables already
   */
  @Implements("SRS-4503")
  public static Database empty(SiteConfiguration configuration, int version) throws IOException {
    if (configuration.database() != null) {
      PGSimpleDataSource owner = owner(configuration.database());
      checkDurable(owner);
      new Schema(owner, runtimeOf(configuration.database())).make(version);
      return new Database(null, pool(owner, ""), null, null);
    }
    EmbeddedPostgres server = EmbeddedPostgres.start(folder(configuration.storage().directory()));
    try {
      new Schema(owner(server), RUNTIME_ROLE).make(version);
      return inspected(server, null);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Database inspected(EmbeddedPostgres server, @Nullable StorageLock lock) {
    return new Database(server, pool(owner(server), ""), null, lock);
  }

  @Implements("SRS-2707")
  private static Database external(DatabaseSettings settings, BeforeUpgrade before)
      throws IOException {
    PGSimpleDataSource owner = owner(settings);
    checkDurable(owner);
    PostgresMajor.checkServer(ask(owner, "SHOW server_version_num"));
    new Schema(owner, runtimeOf(settings)).upgrade(before);
    return new Database(null, pool(owner, "SET ROLE " + runtimeOf(settings)), null, null);
  }

  /** Roles are of the whole server: devices that share one, each with an owner, must not meet. */
  private static String runtimeOf(DatabaseSettings settings) {
    return settings.user() + "_runtime";
  }

  private static PGSimpleDataSource owner(DatabaseSettings settings) throws IOException {
    return source(settings.url(), settings.user(), Secret.read(settings.passwordFile()));
  }

  private static PGSimpleDataSource owner(EmbeddedPostgres server) {
    return source(server.url(), EmbeddedPostgres.OWNER, server.password());
  }

  /** Version of the tables; 0 when there are none. To be asked with the owner's rights. */
  public int version() throws DatabaseException {
    Schema schema = new Schema(connections, RUNTIME_ROLE);
    int found = schema.found();
    Schema.refuseNewer(found, schema.known());
    return found;
  }

  /** Connections with the runtime's rights. */
  public DataSource connections() {
    return connections;
  }

  /** Closes the connections and stops the embedded server. */
  @Override
  public void close() throws IOException {
    if (watch != null) {
      watch.close();
    }
    connections.close();
    if (server != null) {
      server.close();
    }
    if (lock != null) {
      lock.close();
    }
  }

  private static Path folder(Path storage) {
    return storage.resolve("database");
  }

  private static PGSimpleDataSource source(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setCurrentSchema(SCHEMA);
    source.setTcpKeepAlive(true);
    source.setApplicationName("oarlock");
    return source;
  }

  private static HikariDataSource pool(PGSimpleDataSource source, String afterConnecting) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    if (!afterConnecting.isEmpty()) {
      config.setConnectionInitSql(afterConnecting);
    }
    return new HikariDataSource(config);
  }

  private static void checkDurable(DataSource source) throws DatabaseException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      String value = ask(source, "SHOW " + setting);
      if (value.equals("off") || value.equals("local")) {
        throw new DatabaseException(
            "the database would lose data in a crash: "
                + setting
                + " is '"
                + value
                + "', not 'on'");
      }
    }
  }

  private static void checkAuthentication(DataSource source) throws DatabaseException {
    String other =
        ask(
            source,
            "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method IS DISTINCT FROM"
                + " 'scram-sha-256'");
    if (!other.equals("0")) {
      throw new DatabaseException("the embedded database lets callers in without SCRAM");
    }
  }

  /** A new password at each start: nothing on disk opens the runtime role. */
  private static void giveRuntimeLogin(DataSource owner, String password) throws DatabaseException {
    String exists =
        ask(owner, "SELECT count(*) FROM pg_roles WHERE rolname = '" + RUNTIME_LOGIN + "'");
    String verb = exists.equals("0") ? "CREATE ROLE " : "ALTER ROLE ";
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      // The password is Base64 of our own making: nothing in it needs quoting.
      statement.execute(verb + RUNTIME_LOGIN + " LOGIN NOSUPERUSER PASSWORD '" + password + "'");
      statement.execute("GRANT " + RUNTIME_ROLE + " TO " + RUNTIME_LOGIN);
    } catch (SQLException e) {
      throw new DatabaseException("the runtime role cannot be made: " + e.getMessage(), e);
    }
  }

  private static String ask(DataSource source, String question) throws DatabaseException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new DatabaseException("the database does not answer: " + e.getMessage(), e);
    }
  }
}
