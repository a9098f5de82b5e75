package org.oarlock.service.receive;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** SQL of associations, series and instances. */
final class SeriesStore {
  private static final JsonMapper JSON = new JsonMapper();
  private final JdbcClient jdbc;

  SeriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored instance of the same UID from the same sender. */
  record Known(long id, long seriesId, String digest, String file, boolean counted) {}

  /** What the index says of a stored instance, for the question whether it is whole. */
  record Stored(String sopClassUid, String file, long length, String digest) {}

  /** An instance whose place is not in the index yet. */
  record Unplaced(long id, String file) {}

  /** A series that waits to be complete. */
  record Waiting(long id, boolean wholeByReleased, boolean quietForAborted) {}

  /** An instance of a series, for the question what has arrived. */
  record Part(long id, String sopInstanceUid, boolean conflicting) {}

  /** Associations that a process of this name left open when it went down. */
  int endLost(String receiver) {
    return jdbc.sql(
            """
            UPDATE association SET ended_at = now(), ending = 'LOST'
            WHERE ended_at IS NULL AND receiver = :receiver
            """)
        .param("receiver", receiver)
        .update();
  }

  /** Relative paths of all files in the index. */
  Set<String> files() {
    return new HashSet<>(jdbc.sql("SELECT file FROM instance").query(String.class).list());
  }

  void begin(String associationId, String callingAe, String calledAe, String receiver) {
    jdbc.sql(
            """
            INSERT INTO association (id, calling_ae, called_ae, receiver)
            VALUES (:id, :calling, :called, :receiver) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", associationId)
        .param("calling", callingAe)
        .param("called", calledAe)
        .param("receiver", receiver)
        .update();
  }

  /** Ends an association; what a released one brought counts from now on. */
  void end(String associationId, boolean released) {
    jdbc.sql("UPDATE association SET ended_at = now(), ending = :ending WHERE id = :id")
        .param("ending", released ? "RELEASED" : "ABORTED")
        .param("id", associationId)
        .update();
    jdbc.sql(
            """
            UPDATE series SET last_news_at = now()
            WHERE id IN (SELECT series_id FROM instance WHERE association_id = :id AND NOT counted)
            """)
        .param("id", associationId)
        .update();
    if (released) {
      jdbc.sql("UPDATE instance SET counted = true WHERE association_id = :id AND NOT counted")
          .param("id", associationId)
          .update();
    }
  }

  /** The series' row, made if need be; locked until the transaction ends. */
  long series(String callingAe, String seriesUid, String patientId) {
    return jdbc.sql(
            """
            INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
            VALUES (:calling, :uid, :patient, now(), false)
            ON CONFLICT (calling_ae, series_uid) DO UPDATE SET last_news_at = now()
            RETURNING id
            """)
        .param("calling", callingAe)
        .param("uid", seriesUid)
        .param("patient", patientId)
        .query(Long.class)
        .single();
  }

  /** Instances of this UID from this sender, in whatever series, the first to come first. */
  List<Known> known(String callingAe, String sopInstanceUid) {
    return jdbc.sql(
            """
            SELECT i.id, i.series_id, i.digest, i.file, i.counted
            FROM instance i JOIN series s ON s.id = i.series_id
            WHERE i.sop_instance_uid = :uid AND s.calling_ae = :calling ORDER BY i.id
            """)
        .param("uid", sopInstanceUid)
        .param("calling", callingAe)
        .query(Known.class)
        .list();
  }

  /** Every content that was received under this UID from this sender. */
  List<Stored> stored(String callingAe, String sopInstanceUid) {
    return jdbc.sql(
            """
            SELECT i.sop_class_uid, i.file, i.length, i.digest
            FROM instance i JOIN series s ON s.id = i.series_id
            WHERE i.sop_instance_uid = :uid AND s.calling_ae = :calling ORDER BY i.id
            """)
        .param("uid", sopInstanceUid)
        .param("calling", callingAe)
        .query(Stored.class)
        .list();
  }

  void insert(long seriesId, StoredInstance instance, boolean conflicting) {
    jdbc.sql(
            """
            INSERT INTO instance (series_id, sop_class_uid, sop_instance_uid, transfer_syntax, digest,
              file, length, association_id, conflicting, attributes, study_uid, modality)
            VALUES (:series, :class, :instance, :syntax, :digest,
              :file, :length, :association, :conflicting, CAST(:attributes AS jsonb), :study, :modality)
            """)
        .param("series", seriesId)
        .param("class", instance.header().sopClassUid())
        .param("instance", instance.header().sopInstanceUid())
        .param("syntax", instance.header().transferSyntax())
        .param("digest", instance.digest())
        .param("file", instance.file())
        .param("length", instance.length())
        .param("association", instance.header().associationId())
        .param("conflicting", conflicting)
        .param("attributes", JSON.writeValueAsString(instance.values()))
        .param("study", instance.place().studyUid())
        .param("modality", instance.place().modality())
        .update();
    jdbc.sql("UPDATE series SET arriving = true WHERE id = :id").param("id", seriesId).update();
  }

  /** An instance that a broken association had brought came again. */
  void broughtAgain(Known known, String associationId) {
    jdbc.sql("UPDATE instance SET association_id = :association WHERE id = :id AND NOT counted")
        .param("association", associationId)
        .param("id", known.id())
        .update();
    jdbc.sql("UPDATE series SET arriving = true, last_news_at = now() WHERE id = :id")
        .param("id", known.seriesId())
        .update();
  }

  /** Series without news for {@code quiet} whose senders have gone, locked. */
  List<Waiting> waiting(Duration quiet, Duration abortedHold) {
    return jdbc.sql(
            """
            SELECT s.id,
              NOT EXISTS (SELECT FROM instance i WHERE i.series_id = s.id AND NOT i.counted)
                AS whole_by_released,
              s.last_news_at <= now() - make_interval(secs => :aborted) AS quiet_for_aborted
            FROM series s
            WHERE s.arriving AND s.last_news_at <= now() - make_interval(secs => :quiet)
              AND NOT EXISTS (
                SELECT FROM instance i JOIN association a ON a.id = i.association_id
                WHERE i.series_id = s.id AND a.ended_at IS NULL)
            ORDER BY s.id FOR UPDATE OF s SKIP LOCKED
            """)
        .param("quiet", quiet.toMillis() / 1000.0)
        .param("aborted", abortedHold.toMillis() / 1000.0)
        .query(Waiting.class)
        .list();
  }

  List<Part> parts(long seriesId) {
    return jdbc.sql(
            """
            SELECT id, sop_instance_uid, conflicting FROM instance WHERE series_id = :id ORDER BY id
            """)
        .param("id", seriesId)
        .query(Part.class)
        .list();
  }

  void noLongerArriving(long seriesId) {
    jdbc.sql("UPDATE series SET arriving = false WHERE id = :id").param("id", seriesId).update();
  }

  /** How a series stands, locked until the transaction ends. */
  SeriesRemoval.Standing lock(long seriesId) {
    return jdbc.sql("SELECT arriving, last_news_at FROM series WHERE id = :id FOR UPDATE")
        .param("id", seriesId)
        .query(
            (row, index) ->
                new SeriesRemoval.Standing(
                    row.getBoolean("arriving"),
                    row.getObject("last_news_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  /** Removes instances from the index, and the names of a series that has none left. */
  void forget(long seriesId, List<Long> instanceIds) {
    Long[] ids = instanceIds.toArray(Long[]::new);
    jdbc.sql("DELETE FROM case_instance WHERE instance_id = ANY(:ids)").param("ids", ids).update();
    jdbc.sql("DELETE FROM instance WHERE id = ANY(:ids)").param("ids", ids).update();
    jdbc.sql(
            """
            UPDATE series SET patient_id = '', series_uid = 'removed ' || id
            WHERE id = :id AND NOT EXISTS (SELECT FROM instance i WHERE i.series_id = series.id)
            """)
        .param("id", seriesId)
        .update();
  }

  /** The AE titles and the file of each of a case's instances. */
  List<CaseImage> images(long caseId) {
    return jdbc.sql(
            """
            SELECT i.file, i.attributes::text AS attributes
            FROM case_instance c JOIN instance i ON i.id = c.instance_id
            WHERE c.case_id = :id ORDER BY i.id
            """)
        .param("id", caseId)
        .query(
            (row, index) ->
                new CaseImage(row.getString("file"), values(row.getString("attributes"))))
        .list();
  }

  /** Some of the instances whose place is not in the index yet. */
  List<Unplaced> unplaced(int count) {
    return jdbc.sql(
            "SELECT id, file FROM instance WHERE study_uid IS NULL ORDER BY id LIMIT :count")
        .param("count", count)
        .query(Unplaced.class)
        .list();
  }

  void place(long id, StudyPlace place) {
    jdbc.sql("UPDATE instance SET study_uid = :study, modality = :modality WHERE id = :id")
        .param("study", place.studyUid())
        .param("modality", place.modality())
        .param("id", id)
        .update();
  }

  private static Map<String, String> values(String json) {
    return JSON.readValue(
        json, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
  }
}
