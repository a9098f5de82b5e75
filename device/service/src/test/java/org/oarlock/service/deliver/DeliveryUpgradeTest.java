package org.oarlock.service.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.database.Database;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeliveryUpgradeTest {
  private static final int WITHOUT_FORMATS = 13;
  private static final OffsetDateTime BEGUN = OffsetDateTime.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;

  @Test
  @Verifies(
      value = {"SRS-2708", "SRS-1609", "RC-84"},
      level = Level.INTEGRATION)
  void deliveries_of_a_release_without_segmentations_are_those_of_the_structure_set()
      throws IOException {
    SiteConfiguration site = TestSite.in(folder).configuration();
    try (Database older = Database.empty(site, WITHOUT_FORMATS)) {
      deliveriesInEachState(JdbcClient.create(older.connections()));
    }

    try (Database database = Database.open(site, (owner, found, known) -> {})) {
      JdbcClient jdbc = JdbcClient.create(database.connections());
      DeliveryStore store = new DeliveryStore(jdbc);

      assertThat(store.of(1))
          .allMatch(each -> each.format() == ResultFormat.RTSTRUCT)
          .allMatch(each -> each.startedAt().isEqual(BEGUN))
          .extracting(
              Delivery::name,
              Delivery::state,
              Delivery::digest,
              Delivery::attempts,
              Delivery::message,
              Delivery::warning,
              Delivery::taken)
          .containsExactly(
              tuple("A", DeliveryState.PENDING, "proved", 0, "", false, false),
              tuple("B", DeliveryState.PENDING, "proved", 3, "nobody answers", false, false),
              tuple("C", DeliveryState.TAKEN, "proved", 1, "no answer yet", false, true),
              tuple("D", DeliveryState.RECEIVED, "proved", 2, "status 0xB000", true, true),
              tuple("E", DeliveryState.DEAD_LETTER, "proved", 9, "not for 72 h", false, false));
      assertThat(
              jdbc.sql("SELECT destination || ' ' || format || ' ' || message FROM commitment")
                  .query(String.class)
                  .list())
          .isEqualTo(List.of("C RTSTRUCT asked"));

      store.begin(new DeliveryKey(1, "D", ResultFormat.SEG), "voxels", BEGUN.toInstant());
      assertThat(store.of(1))
          .filteredOn(each -> each.destination().equals("D"))
          .extracting(Delivery::state)
          .containsExactly(DeliveryState.RECEIVED, DeliveryState.PENDING);
    }
  }

  private static void deliveriesInEachState(JdbcClient jdbc) {
    jdbc.sql(
            """
            INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
            VALUES ('CT1', '1.2.3', '', now(), false)
            """)
        .update();
    jdbc.sql("INSERT INTO cases (series_id, state) SELECT id, 'PROVED' FROM series").update();
    jdbc.sql(
            """
            INSERT INTO delivery (case_id, destination, state, attempts, message, warning, taken_at,
              ended_at, digest, started_at, next_attempt_at)
            SELECT 1, each.*, 'proved', :begun, :begun FROM (VALUES
              ('A', 'PENDING', 0, '', false, NULL::timestamptz, NULL::timestamptz),
              ('B', 'PENDING', 3, 'nobody answers', false, NULL, NULL),
              ('C', 'TAKEN', 1, 'no answer yet', false, now(), NULL),
              ('D', 'RECEIVED', 2, 'status 0xB000', true, now(), now()),
              ('E', 'DEAD_LETTER', 9, 'not for 72 h', false, NULL, now())) each
            """)
        .param("begun", BEGUN)
        .update();
    jdbc.sql("INSERT INTO commitment VALUES ('2.25.1', 1, 'C', '1.2', '1.3', now(), NULL, 'asked')")
        .update();
  }
}
