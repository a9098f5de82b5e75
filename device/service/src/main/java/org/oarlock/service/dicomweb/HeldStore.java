package org.oarlock.service.dicomweb;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** SQL of what may be asked for over the web. */
final class HeldStore {

  /** A person, whose sender is empty, sees what anybody sent; a machine sees no result. */
  private static final String VISIBLE = "(:sender = '' OR sender = :sender)";

  private static final String COLUMNS =
      "study_uid, series_uid, sop_instance_uid, sop_class_uid, modality, patient_id, file,"
          + " coalesce(case_id, 0) AS case_id, digest";

  private static final String FIRST = "coalesce(case_id, 0), arrival";

  private final JdbcClient jdbc;

  HeldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The instances of a series, in the order of their arrival; of two under one UID the first.
   *
   * @param instance SOP Instance UID; empty: all
   */
  List<HeldObject> of(String study, String series, String instance, String sender) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (sop_instance_uid) arrival, COLUMNS FROM held_object
              WHERE study_uid = :study AND series_uid = :series
                AND (:instance = '' OR sop_instance_uid = :instance) AND VISIBLE
              ORDER BY sop_instance_uid, FIRST) held
            ORDER BY arrival, sop_instance_uid
            """
                .replace("COLUMNS", COLUMNS)
                .replace("VISIBLE", VISIBLE)
                .replace("FIRST", FIRST))
        .param("study", study)
        .param("series", series)
        .param("instance", instance)
        .param("sender", sender)
        .query(HeldStore::object)
        .list();
  }

  /** Matches of a search in the order of their UIDs, one more than the page takes if there is. */
  @Implements({"SRS-4407", "SRS-4408"})
  List<Match> matches(Search search, String sender) {
    StatementSpec statement =
        jdbc.sql(
                """
                WITH page AS (
                  SELECT DISTINCT LEVEL FROM held_object WHERE VISIBLE AND WANTED
                  ORDER BY LEVEL LIMIT :limit OFFSET :offset),
                held AS (SELECT * FROM held_object JOIN page USING (LEVEL) WHERE VISIBLE)
                SELECT first.*, modalities, series, instances FROM (
                  SELECT DISTINCT ON (LEVEL) COLUMNS FROM held ORDER BY LEVEL, FIRST) first
                JOIN (
                  SELECT LEVEL, coalesce(
                      array_agg(DISTINCT modality ORDER BY modality) FILTER (WHERE modality <> ''),
                      '{}') AS modalities,
                    count(DISTINCT series_uid) AS series,
                    count(DISTINCT sop_instance_uid) AS instances
                  FROM held GROUP BY LEVEL) counted USING (LEVEL)
                ORDER BY LEVEL
                """
                    .replace("WANTED", wanted(search.keys()))
                    .replace("COLUMNS", COLUMNS)
                    .replace("VISIBLE", VISIBLE)
                    .replace("FIRST", FIRST)
                    .replace("LEVEL", String.join(", ", search.level().columns())))
            .param("sender", sender)
            .param("limit", search.page().limit() + 1)
            .param("offset", search.page().offset());
    for (Map.Entry<SearchKey, List<String>> each : search.keys().entrySet()) {
      statement = statement.param(each.getKey().name(), each.getValue());
    }
    return statement.query(HeldStore::match).list();
  }

  private static String wanted(Map<SearchKey, List<String>> keys) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    keys.forEach(
        (key, values) -> {
          if (!values.isEmpty()) {
            conditions.add(key.column() + " IN (:" + key.name() + ")");
          }
        });
    return String.join(" AND ", conditions);
  }

  private static Match match(ResultSet row, int index) throws SQLException {
    Array modalities = row.getArray("modalities");
    return new Match(
        object(row, index),
        List.of((String[]) modalities.getArray()),
        row.getInt("series"),
        row.getInt("instances"));
  }

  private static HeldObject object(ResultSet row, int index) throws SQLException {
    return new HeldObject(
        row.getString("study_uid"),
        row.getString("series_uid"),
        row.getString("sop_instance_uid"),
        row.getString("sop_class_uid"),
        row.getString("modality"),
        row.getString("patient_id"),
        row.getString("file"),
        row.getLong("case_id"),
        row.getString("digest"));
  }
}
