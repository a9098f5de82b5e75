package org.oarlock.service.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteMode;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of cases: the only writer of their state. Every write names the attempt it belongs to. */
@Implements("SRS-1702")
final class JobStore {
  static final JsonMapper JSON = new JsonMapper();
  private static final String MOVING =
      Stream.of(CaseState.values())
          .filter(CaseState::moving)
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long create(long seriesId, List<Long> instanceIds, CaseState state, List<Finding> findings) {
    return create(seriesId, instanceIds, state, findings, CaseVersion.FIRST, null);
  }

  /** Makes a case; {@code route} is the rule that an operator chose for the one before it. */
  long create(
      long seriesId,
      List<Long> instanceIds,
      CaseState state,
      List<Finding> findings,
      CaseVersion version,
      @Nullable String route) {
    long id =
        jdbc.sql(
                """
                INSERT INTO cases (series_id, state, findings, version, predecessor, chosen_route)
                VALUES (:series, :state, CAST(:findings AS jsonb), :version, :after, :route)
                RETURNING id
                """)
            .param("series", seriesId)
            .param("state", state.name())
            .param("findings", JSON.writeValueAsString(findings))
            .param("version", version.number())
            .param("after", version.after())
            .param("route", route)
            .query(Long.class)
            .single();
    images(id, instanceIds);
    return id;
  }

  /** Sets which instances a case is about. */
  void images(long caseId, List<Long> instanceIds) {
    jdbc.sql("DELETE FROM case_instance WHERE case_id = :case").param("case", caseId).update();
    jdbc.sql(
            """
            INSERT INTO case_instance (case_id, instance_id)
            SELECT :case, unnest(CAST(:instances AS bigint[]))
            """)
        .param("case", caseId)
        .param("instances", instanceIds.toArray(Long[]::new))
        .update();
  }

  Set<Long> images(long caseId) {
    return new LinkedHashSet<>(
        jdbc.sql("SELECT instance_id FROM case_instance WHERE case_id = :case")
            .param("case", caseId)
            .query(Long.class)
            .list());
  }

  Optional<CaseRecord> find(long id) {
    return jdbc.sql("SELECT * FROM cases WHERE id = :id")
        .param("id", id)
        .query(JobStore::record)
        .optional();
  }

  /** The case, kept from other writers until the transaction ends. */
  Optional<CaseRecord> lock(long id) {
    return jdbc.sql("SELECT * FROM cases WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(JobStore::record)
        .optional();
  }

  /** Cases of a series, the latest first, kept from other writers. */
  List<CaseRecord> lockOfSeries(long seriesId) {
    return jdbc.sql("SELECT * FROM cases WHERE series_id = :series ORDER BY id DESC FOR UPDATE")
        .param("series", seriesId)
        .query(JobStore::record)
        .list();
  }

  /** Begins a new attempt on a case that moves; empty when it does not. */
  Optional<CaseRecord> begin(long id) {
    return jdbc.sql(
            "UPDATE cases SET attempt = attempt + 1, pickups = pickups + 1 WHERE id = :id AND state IN ("
                + MOVING
                + ") RETURNING *")
        .param("id", id)
        .query(JobStore::record)
        .optional();
  }

  /** Moves the case on; false when somebody else has meanwhile begun a newer attempt. */
  boolean advance(CaseRecord at, CaseState next, List<Finding> more) {
    return update(
        at,
        "state = :next, findings = CAST(:findings AS jsonb), failures = 0, pickups = 1,"
            + " next_step_at = now()",
        Map.of("next", next.name(), "findings", JSON.writeValueAsString(joined(at, more))));
  }

  boolean route(CaseRecord at, StepOutcome.Routed routed) {
    return update(
        at,
        "state = 'ROUTED', failures = 0, pickups = 1, next_step_at = now(), route = :route,"
            + " model = :model, structures = CAST(:structures AS jsonb),"
            + " destinations = CAST(:destinations AS jsonb), mode = :mode,"
            + " replaced = CAST(:replaced AS jsonb), job_time = :time,"
            + " job_zone = :zone, job_sop_uid = :sop, job_series_uid = :series,"
            + " job_seg_sop_uid = :seg_sop, job_seg_series_uid = :seg_series",
        Map.ofEntries(
            Map.entry("route", routed.route()),
            Map.entry("model", routed.model()),
            Map.entry("structures", JSON.writeValueAsString(routed.structures())),
            Map.entry("destinations", JSON.writeValueAsString(routed.destinations())),
            Map.entry("mode", routed.mode().name()),
            Map.entry("replaced", JSON.writeValueAsString(routed.replaced())),
            Map.entry("time", routed.stamp().instant().atOffset(ZoneOffset.UTC)),
            Map.entry("zone", routed.stamp().zone().getId()),
            Map.entry("sop", routed.stamp().sopInstanceUid()),
            Map.entry("series", routed.stamp().seriesInstanceUid()),
            Map.entry("seg_sop", routed.stamp().ofSegmentation().sopInstanceUid()),
            Map.entry("seg_series", routed.stamp().ofSegmentation().seriesInstanceUid())));
  }

  boolean wait(CaseRecord at, Instant next) {
    return update(
        at,
        "failures = 0, pickups = 0, next_step_at = :at_time",
        Map.of("at_time", next.atOffset(ZoneOffset.UTC)));
  }

  boolean failed(CaseRecord at, Instant next) {
    return update(
        at,
        "failures = failures + 1, next_step_at = :at_time",
        Map.of("at_time", next.atOffset(ZoneOffset.UTC)));
  }

  /** An operator's or the intake's change: new state, new attempt, findings as given. */
  boolean turn(CaseRecord at, CaseState next, List<Finding> findings) {
    boolean mine =
        update(
            at,
            "state = :next, attempt = attempt + 1, findings = CAST(:findings AS jsonb), failures = 0,"
                + " pickups = 0, next_step_at = now()",
            Map.of("next", next.name(), "findings", JSON.writeValueAsString(findings)));
    if (mine && (next == CaseState.ARRIVED || next == CaseState.ROUTED)) {
      // Begun anew: what an earlier attempt made may be made no more.
      jdbc.sql("DELETE FROM artifact WHERE case_id = :id").param("id", at.id()).update();
    }
    return mine;
  }

  /** Marks a case of whose series more images came; if it moves, it is to be moved at once. */
  void outdate(long id) {
    jdbc.sql(
            """
            UPDATE cases SET outdated = true, next_step_at = now(), updated_at = now()
            WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  /** Whether images came that the case does not have. */
  boolean isOutdated(long id) {
    return jdbc.sql("SELECT outdated FROM cases WHERE id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void chooseRoute(long id, @Nullable String route) {
    jdbc.sql("UPDATE cases SET chosen_route = :route WHERE id = :id")
        .param("route", route)
        .param("id", id)
        .update();
  }

  /** Removes what a resting case says of its patient. */
  void forget(long id) {
    jdbc.sql(
            """
            UPDATE cases SET replaced = '{}', job_sop_uid = NULL, job_series_uid = NULL,
              job_seg_sop_uid = NULL, job_seg_series_uid = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  void prioritise(long id) {
    jdbc.sql("UPDATE cases SET priority = 1, updated_at = now() WHERE id = :id")
        .param("id", id)
        .update();
  }

  void artifact(long caseId, String name, String digest, long length) {
    jdbc.sql(
            """
            INSERT INTO artifact (case_id, name, digest, length) VALUES (:case, :name, :digest, :length)
            ON CONFLICT (case_id, name) DO UPDATE SET digest = :digest, length = :length
            """)
        .param("case", caseId)
        .param("name", name)
        .param("digest", digest)
        .param("length", length)
        .update();
  }

  /** Recorded digests of the files of a case by name. */
  Map<String, String> digests(long caseId) {
    return jdbc
        .sql("SELECT name, digest FROM artifact WHERE case_id = :case")
        .param("case", caseId)
        .query((row, index) -> Map.entry(row.getString("name"), row.getString("digest")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean update(CaseRecord at, String changes, Map<String, Object> parameters) {
    StatementSpec statement =
        jdbc.sql(
            "UPDATE cases SET updated_at = now(), "
                + changes
                + " WHERE id = :id AND attempt = :attempt AND state = :from");
    return statement
            .params(parameters)
            .param("id", at.id())
            .param("attempt", at.attempt())
            .param("from", at.state().name())
            .update()
        == 1;
  }

  private static List<Finding> joined(CaseRecord at, List<Finding> more) {
    List<Finding> all = new ArrayList<>(at.findings());
    more.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
    return all;
  }

  static List<Finding> findings(String json) {
    return JSON.readValue(json, new TypeReference<List<Finding>>() {});
  }

  static List<String> texts(String json) {
    return JSON.readValue(json, new TypeReference<List<String>>() {});
  }

  private static CaseRecord record(ResultSet row, int index) throws SQLException {
    OffsetDateTime time = row.getObject("job_time", OffsetDateTime.class);
    return new CaseRecord(
        row.getLong("id"),
        row.getLong("series_id"),
        CaseState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getInt("failures"),
        row.getInt("pickups"),
        row.getInt("priority"),
        findings(row.getString("findings")),
        row.getString("chosen_route"),
        row.getString("route"),
        row.getString("model"),
        texts(row.getString("structures")),
        texts(row.getString("destinations")),
        RouteMode.valueOf(row.getString("mode")),
        JSON.readValue(row.getString("replaced"), new TypeReference<Map<String, String>>() {}),
        CaseRecord.stamp(
            time == null ? null : time.toInstant(),
            row.getString("job_zone"),
            row.getString("job_sop_uid"),
            row.getString("job_series_uid")),
        version(row));
  }

  static CaseVersion version(ResultSet row) throws SQLException {
    return new CaseVersion(
        row.getInt("version"),
        row.getObject("predecessor", Long.class),
        row.getBoolean("outdated"));
  }
}
