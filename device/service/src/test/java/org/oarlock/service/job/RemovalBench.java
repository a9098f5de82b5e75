package org.oarlock.service.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.oarlock.service.Finding;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.deliver.Confirmations;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.receive.SeriesRemoval;

/** A series of images on disk, a case delivered of it a year ago, and what removes both. */
final class RemovalBench {
  static final Instant NOW = Instant.now();
  static final Instant LONG_AGO = NOW.minus(Duration.ofDays(365));
  static final Instant BEFORE = NOW.minus(Duration.ofDays(30));
  private static final String HEADER = "header that the device wrote";

  final TestDatabase database = TestDatabase.shared();
  final JobStore cases = new JobStore(database.jdbc());
  final Path storage;
  final long seriesId;
  private final SiteConfiguration configuration;
  private final SeriesRemoval received;

  RemovalBench(TestSite site) throws IOException {
    this.configuration = site.configuration();
    this.storage = configuration.storage().directory();
    this.received =
        new Intake(
                configuration,
                "bench",
                database.jdbc(),
                database.transactions(),
                database.audit(),
                series -> {})
            .removal();
    this.seriesId =
        database
            .jdbc()
            .sql(
                """
                INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
                VALUES ('REMOVE', :uid, 'Patient 1', :then, false) RETURNING id
                """)
            .param("uid", UUID.randomUUID().toString())
            .param("then", LONG_AGO.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
  }

  CaseRemovals removals() {
    return new CaseRemovals(
        new RemovalStore(database.jdbc()),
        cases,
        new Confirmations(configuration, database.jdbc()),
        received,
        new RemovalFiles(storage, received),
        database.transactions(),
        database.audit(),
        () -> NOW);
  }

  /** An image on disk and in the index. */
  long image(String pixels) throws IOException {
    Path file = storage.resolve("instances/ab/" + UUID.randomUUID() + ".dcm");
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + pixels);
    return database.instance(
        seriesId,
        "REMOVE",
        storage.relativize(file).toString(),
        Sha256.of(pixels.getBytes(StandardCharsets.UTF_8)),
        pixels.length());
  }

  Path file(long image) {
    return storage.resolve(
        database
            .jdbc()
            .sql("SELECT file FROM instance WHERE id = :id")
            .param("id", image)
            .query(String.class)
            .single());
  }

  /** A case of these images, with its result, that the planning system confirmed long ago. */
  long delivered(List<Long> images) throws IOException {
    long id = cases.create(seriesId, images, CaseState.DELIVERED, List.of(secret()));
    CaseFolder folder = new CaseFolder(storage, id);
    folder.write(
        CaseFolder.STRUCTURE_SET, "contours of Patient 1".getBytes(StandardCharsets.UTF_8));
    cases.artifact(id, CaseFolder.STRUCTURE_SET, folder.sealed(CaseFolder.STRUCTURE_SET), 21);
    run(
        """
        INSERT INTO delivery (case_id, destination, state, digest, started_at, next_attempt_at,
          ended_at, message)
        VALUES (:id, 'TPS', 'RECEIVED', '', :then, :then, :then, 'took Patient 1')
        """,
        id);
    run(
        """
        UPDATE cases SET updated_at = :then, job_sop_uid = '1.2.3', job_series_uid = '1.2.4',
          replaced = '{"series-description": "of Patient 1"}'
        WHERE id = :id
        """,
        id);
    return id;
  }

  private static Finding secret() {
    return Finding.of("NOTE", "about Patient 1");
  }

  /** SQL with the parameters id and then. */
  void run(String sql, long id) {
    var statement = database.jdbc().sql(sql).param("id", id);
    (sql.contains(":then") ? statement.param("then", LONG_AGO.atOffset(ZoneOffset.UTC)) : statement)
        .update();
  }

  CaseState state(long id) {
    return cases.find(id).orElseThrow().state();
  }

  List<AuditEntry> history(long id) {
    return database.audit().about("case " + id);
  }

  /** Every row that has to do with a case, as text. */
  String rows(long id) {
    return String.join(
        "\n",
        database
            .jdbc()
            .sql(
                """
                SELECT c::text FROM cases c WHERE id = :id
                UNION ALL SELECT d::text FROM delivery d WHERE case_id = :id
                UNION ALL SELECT m::text FROM commitment m WHERE case_id = :id
                UNION ALL SELECT s::text FROM series s WHERE id = :series
                UNION ALL SELECT i::text FROM instance i WHERE series_id = :series
                UNION ALL SELECT r::text FROM removal r WHERE case_id = :id
                UNION ALL SELECT f::text FROM removed_file f WHERE case_id = :id
                """)
            .param("id", id)
            .param("series", seriesId)
            .query(String.class)
            .list());
  }

  long listed(long id) {
    return database
        .jdbc()
        .sql("SELECT count(*) FROM removed_file WHERE case_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
