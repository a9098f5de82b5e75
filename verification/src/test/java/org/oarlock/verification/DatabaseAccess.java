package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody at the device's embedded database, from outside, with the owner's password or another.
 */
final class DatabaseAccess {
  private static final int PORT_LINE = 3;
  private final Supplier<Path> site;
  private String answer = "";

  DatabaseAccess(Scenario scenario) {
    this(() -> scenario.device().site().folder());
  }

  /** At the device of the folder that {@code site} gives. */
  DatabaseAccess(Supplier<Path> site) {
    this.site = site;
  }

  /** Runs statements as the owner of the tables and keeps what the database answers. */
  void say(String statements) {
    say("oarlock_owner", ownersPassword(), statements);
  }

  /** Runs statements as anybody. */
  void say(String user, String password, String statements) {
    try (Connection connection = connect(user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
      answer = "";
    } catch (SQLException e) {
      answer = String.valueOf(e.getMessage());
    }
  }

  /** The error of the last statements; empty when there was none. */
  String answer() {
    return answer;
  }

  /** The first column of a query. */
  List<String> ask(String query) {
    try (Connection connection = connect("oarlock_owner", ownersPassword());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> first = new ArrayList<>();
      while (rows.next()) {
        first.add(rows.getString(1));
      }
      return first;
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/postgres", user, password);
  }

  /** Where the server listens. */
  String port() {
    return lines(folder().resolve("data/postmaster.pid")).get(PORT_LINE).strip();
  }

  private String ownersPassword() {
    return lines(folder().resolve("owner.password")).get(0);
  }

  private Path folder() {
    return site.get().resolve("storage/database");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
