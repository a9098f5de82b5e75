package org.oarlock.service.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.oarlock.service.backup.Manifest.TableContent;
import org.oarlock.service.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** SQL of whole tables, out and in, in one transaction with the owner's rights. */
final class TableStore implements AutoCloseable {
  /** Belongs to the migrations, which write it anew. */
  private static final String HISTORY = "flyway_schema_history";

  private final Connection connection;

  private TableStore(Connection connection) {
    this.connection = connection;
  }

  /** Sees all tables as they are now, whatever the device does meanwhile. */
  static TableStore reading(DataSource owner) throws IOException {
    return begun(owner, true);
  }

  /** Fills tables; nothing counts before {@link #commit}. */
  static TableStore writing(DataSource owner) throws IOException {
    return begun(owner, false);
  }

  private static TableStore begun(DataSource owner, boolean readOnly) throws IOException {
    try {
      Connection connection = owner.getConnection();
      connection.setAutoCommit(false);
      connection.setReadOnly(readOnly);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new TableStore(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Other questions in the same transaction. */
  JdbcClient jdbc() {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** All tables without their rows, each after those that it refers to. */
  List<TableContent> tables() throws IOException {
    Map<String, List<String>> columns = new TreeMap<>();
    for (List<String> row :
        ask(
            """
            SELECT t.table_name, c.column_name
            FROM information_schema.tables t JOIN information_schema.columns c
              ON c.table_schema = t.table_schema AND c.table_name = t.table_name
            WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE' AND t.table_name <> ?
              AND c.is_generated = 'NEVER'
            ORDER BY t.table_name, c.column_name
            """,
            Database.SCHEMA,
            HISTORY)) {
      columns.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row.get(1));
    }
    return ordered(columns.keySet(), references()).stream()
        .map(table -> new TableContent(table, columns.get(table), 0))
        .toList();
  }

  private Set<List<String>> references() throws IOException {
    return new HashSet<>(
        ask(
            """
            SELECT here.relname, there.relname
            FROM pg_constraint r
              JOIN pg_class here ON here.oid = r.conrelid
              JOIN pg_class there ON there.oid = r.confrelid
              JOIN pg_namespace n ON n.oid = here.relnamespace
            WHERE r.contype = 'f' AND here.oid <> there.oid AND n.nspname = ?
            """,
            Database.SCHEMA));
  }

  /** Tables so that each comes after those that it refers to. */
  static List<String> ordered(Set<String> tables, Set<List<String>> references) {
    Set<String> done = new LinkedHashSet<>();
    while (done.size() < tables.size()) {
      List<String> next =
          tables.stream()
              .filter(table -> !done.contains(table))
              .filter(
                  table ->
                      references.stream()
                          .filter(each -> each.get(0).equals(table))
                          .allMatch(each -> done.contains(each.get(1))))
              .sorted()
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
      done.addAll(next);
    }
    return List.copyOf(done);
  }

  /** Writes all rows of a table; returns it with their number. */
  TableContent copyOut(TableContent table, OutputStream out) throws IOException {
    try {
      return new TableContent(
          table.name(), table.columns(), copies().copyOut(copy(table, "TO STDOUT"), out));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Reads all rows of a table of this database; returns it with their number. */
  TableContent copyIn(TableContent table, InputStream in) throws IOException {
    try {
      return new TableContent(
          table.name(), table.columns(), copies().copyIn(copy(table, "FROM STDIN"), in));
    } catch (SQLException e) {
      throw new IOException(
          "the rows of table " + table.name() + " do not fit: " + e.getMessage(), e);
    }
  }

  /** Last number of each sequence that gave one. */
  SortedMap<String, Long> sequences() throws IOException {
    SortedMap<String, Long> last = new TreeMap<>();
    for (List<String> row :
        ask(
            """
            SELECT sequencename, last_value FROM pg_sequences
            WHERE schemaname = ? AND last_value IS NOT NULL
            """,
            Database.SCHEMA)) {
      last.put(row.get(0), Long.parseLong(row.get(1)));
    }
    return last;
  }

  /** Lets a sequence go on after a number. */
  void goOn(String sequence, long last) throws IOException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT setval(format('%I.%I', ?, ?)::regclass, ?)")) {
      statement.setString(1, Database.SCHEMA);
      statement.setString(2, sequence);
      statement.setLong(3, last);
      statement.execute();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Files that count, each with the digest that was recorded when it came or was made; not those
   * whose period is over.
   */
  List<IndexedFile> files() throws IOException {
    return ask(
            """
            SELECT i.file, i.length, i.digest FROM instance i
            WHERE NOT EXISTS (
              SELECT FROM case_instance x JOIN cases c ON c.id = x.case_id
              WHERE x.instance_id = i.id AND c.state = 'REMOVING')
            UNION ALL
            SELECT 'cases/' || a.case_id || '/' || a.name, a.length, a.digest
            FROM artifact a JOIN cases c ON c.id = a.case_id
            WHERE c.state NOT IN ('REMOVING', 'REMOVED')
            ORDER BY 1
            """)
        .stream()
        .map(row -> new IndexedFile(row.get(0), Long.parseLong(row.get(1)), row.get(2)))
        .toList();
  }

  /** Associations that were open then are not open now; their series must not wait for them. */
  void endAssociations() throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE association SET ended_at = now(), ending = 'LOST' WHERE ended_at IS NULL");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** Names come from the catalogue of this database, never from a backup. */
  private static String copy(TableContent table, String where) {
    return table.columns().stream()
        .map(column -> '"' + column + '"')
        .collect(
            Collectors.joining(
                ", ", "COPY " + Database.SCHEMA + ".\"" + table.name() + "\" (", ") " + where));
  }

  private List<List<String>> ask(String question, String... values) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet answer = statement.executeQuery()) {
        int columns = answer.getMetaData().getColumnCount();
        while (answer.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(answer.getString(i));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IOException failed(SQLException cause) {
    return new IOException("the database does not answer: " + cause.getMessage(), cause);
  }
}
