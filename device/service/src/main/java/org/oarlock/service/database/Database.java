package org.oarlock.service.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.config.DatabaseSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.postgresql.ds.PGSimpleDataSource;

/** The device's database, ready for use: started, checked, migrated. */
@Implements({"SRS-2702", "SRS-2703", "SRS-2705"})
public final class Database implements AutoCloseable {
  private static final String SCHEMA = "oarlock";
  private static final String RUNTIME_LOGIN = "oarlock";
  private static final String RUNTIME_ROLE = "oarlock_runtime";
  private static final int CONNECTIONS = 16;
  private static final long PATIENCE_MILLIS = 20_000;

  private final @Nullable EmbeddedPostgres server;
  private final HikariDataSource connections;

  private final @Nullable ServerWatch watch;

  private Database(
      @Nullable EmbeddedPostgres server,
      HikariDataSource connections,
      @Nullable ServerWatch watch) {
    this.server = server;
    this.connections = connections;
    this.watch = watch;
  }

  /**
   * Opens the database of {@code configuration} and migrates it.
   *
   * @throws DatabaseException when it cannot be reached, is not durable or cannot be migrated
   */
  public static Database open(SiteConfiguration configuration) throws IOException {
    return configuration.database() == null
        ? embedded(configuration.storage().directory())
        : external(configuration.database());
  }

  /** The embedded database under the storage directory {@code storage}. */
  public static Database embedded(Path storage) throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start(folder(storage));
    try {
      PGSimpleDataSource owner = source(server.url(), EmbeddedPostgres.OWNER, server.password());
      checkDurable(owner);
      checkAuthentication(owner);
      migrate(owner, RUNTIME_ROLE);
      String password = Secret.random();
      giveRuntimeLogin(owner, password);
      return new Database(
          server,
          pool(source(server.url(), RUNTIME_LOGIN, password), ""),
          ServerWatch.over(server));
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * A connection with the owner's rights to look at the database of {@code configuration}, whether
   * or not the device runs; closing ends what was started for it.
   */
  public static Database forInspection(SiteConfiguration configuration) throws IOException {
    if (configuration.database() != null) {
      return external(configuration.database());
    }
    Path folder = folder(configuration.storage().directory());
    Optional<EmbeddedPostgres> running = EmbeddedPostgres.running(folder);
    EmbeddedPostgres server = running.isPresent() ? running.get() : EmbeddedPostgres.start(folder);
    return new Database(
        server, pool(source(server.url(), EmbeddedPostgres.OWNER, server.password()), ""), null);
  }

  @Implements("SRS-2707")
  private static Database external(DatabaseSettings settings) throws IOException {
    PGSimpleDataSource owner =
        source(settings.url(), settings.user(), Secret.read(settings.passwordFile()));
    checkDurable(owner);
    // Roles are of the whole server: devices that share one, each with an owner, must not meet.
    String runtime = settings.user() + "_runtime";
    migrate(owner, runtime);
    return new Database(null, pool(owner, "SET ROLE " + runtime), null);
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

  private static void migrate(DataSource owner, String runtimeRole) throws DatabaseException {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(owner)
          .schemas(SCHEMA)
          .createSchemas(true)
          .placeholders(Map.of("runtime", runtimeRole))
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseException("the database cannot be migrated: " + e.getMessage(), e);
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
