package org.oarlock.service.database;

import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.oarlock.trace.annotations.Implements;

/** The device's tables in a database: which version they have, and how they get to a later one. */
@Implements("SRS-2708")
final class Schema {
  private final DataSource owner;
  private final String runtimeRole;

  /** The tables that {@code owner} owns; {@code runtimeRole} gets the rights to use them. */
  Schema(DataSource owner, String runtimeRole) {
    this.owner = owner;
    this.runtimeRole = runtimeRole;
  }

  /** Version of the tables that are there; 0: there are none. */
  int found() throws DatabaseException {
    return highest(each -> each.getState().isApplied());
  }

  /** Version that this program works with. */
  int known() throws DatabaseException {
    return highest(each -> each.getState().isResolved());
  }

  /** Brings the tables to the version that this program works with. */
  void upgrade(BeforeUpgrade before) throws IOException {
    int found = found();
    int known = known();
    refuseNewer(found, known);
    if (found > 0 && found < known) {
      before.keep(owner, found, known);
    }
    migrate(configuration());
  }

  /** Makes the tables of a version where there are none. */
  void make(int version) throws DatabaseException {
    if (found() > 0) {
      throw new DatabaseException(
          "the database holds an Oarlock already; name an empty one, or drop its schema '"
              + Database.SCHEMA
              + "' if nobody needs it");
    }
    refuseNewer(version, known());
    migrate(configuration().target(Integer.toString(version)));
  }

  /** An older program does not know what a newer one wrote. */
  static void refuseNewer(int found, int known) throws DatabaseException {
    if (found > known) {
      throw new DatabaseException(
          "the tables have version "
              + found
              + " and this release knows versions up to "
              + known
              + ": a newer release made them. Run that release; to go back, restore the copy made"
              + " before the upgrade into an empty place with the release that made the copy");
    }
  }

  private int highest(Predicate<MigrationInfo> which) throws DatabaseException {
    try {
      return Stream.of(configuration().load().info().all())
          .filter(each -> each.getVersion() != null && which.test(each))
          .mapToInt(each -> Integer.parseInt(each.getVersion().getVersion()))
          .max()
          .orElse(0);
    } catch (FlywayException e) {
      throw new DatabaseException("the database does not answer: " + e.getMessage(), e);
    }
  }

  private static void migrate(FluentConfiguration configuration) throws DatabaseException {
    try {
      configuration.load().migrate();
    } catch (FlywayException e) {
      throw new DatabaseException("the database cannot be migrated: " + e.getMessage(), e);
    }
  }

  private FluentConfiguration configuration() {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(owner)
        .schemas(Database.SCHEMA)
        .createSchemas(true)
        .placeholders(Map.of("runtime", runtimeRole))
        .locations("classpath:db/migration");
  }
}
