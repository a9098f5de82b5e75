package org.oarlock.service.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.oarlock.service.receive.SeriesRemoval;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of what was removed and of what is to be. */
final class RemovalStore {
  private static final int AT_ONCE = 20;
  private final JdbcClient jdbc;

  RemovalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cases that may be due: delivered, untouched since {@code before}, the oldest first. */
  List<Long> candidates(Instant before, Instant now) {
    return jdbc.sql(
            """
            SELECT c.id FROM cases c JOIN series s ON s.id = c.series_id
              LEFT JOIN removal r ON r.case_id = c.id
            WHERE c.state = 'DELIVERED' AND c.updated_at <= :before AND s.last_news_at <= :before
              AND (r.next_at IS NULL OR r.next_at <= :now)
            ORDER BY c.id LIMIT :most
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", AT_ONCE)
        .query(Long.class)
        .list();
  }

  /** Cases whose removal was decided and has not ended. */
  List<Long> begun(Instant now) {
    return jdbc.sql(
            """
            SELECT c.id FROM cases c JOIN removal r ON r.case_id = c.id
            WHERE c.state = 'REMOVING' AND r.next_at <= :now ORDER BY c.id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .list();
  }

  /** Cases that are not removed although their time has come. */
  List<Long> stuck() {
    return jdbc.sql("SELECT case_id FROM removal WHERE obstacle <> '' ORDER BY case_id")
        .query(Long.class)
        .list();
  }

  long series(long caseId) {
    return jdbc.sql("SELECT series_id FROM cases WHERE id = :case")
        .param("case", caseId)
        .query(Long.class)
        .single();
  }

  /** Images that nothing but this case, or cases that are being removed, still needs. */
  List<SeriesRemoval.Image> images(long seriesId, long caseId) {
    return jdbc.sql(
            """
            WITH others AS (
              SELECT id FROM cases
              WHERE series_id = :series AND id <> :case AND state NOT IN ('REMOVING', 'REMOVED'))
            SELECT i.id, i.file, i.digest, i.length FROM instance i
            WHERE i.series_id = :series
              AND NOT EXISTS (SELECT FROM case_instance x JOIN others o ON o.id = x.case_id
                WHERE x.instance_id = i.id)
              AND (NOT EXISTS (SELECT FROM others) OR EXISTS (
                SELECT FROM case_instance x WHERE x.instance_id = i.id AND x.case_id = :case))
            ORDER BY i.id
            """)
        .param("series", seriesId)
        .param("case", caseId)
        .query(SeriesRemoval.Image.class)
        .list();
  }

  /** Whether this obstacle is news. */
  boolean stop(long caseId, String obstacle, Instant next) {
    boolean news =
        jdbc.sql(
                "SELECT EXISTS (SELECT FROM removal WHERE case_id = :case AND obstacle = :obstacle)")
            .param("case", caseId)
            .param("obstacle", obstacle)
            .query(Boolean.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO removal (case_id, obstacle, next_at) VALUES (:case, :obstacle, :next)
            ON CONFLICT (case_id) DO UPDATE SET obstacle = :obstacle, next_at = :next
            """)
        .param("case", caseId)
        .param("obstacle", obstacle)
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
    return !news;
  }

  void decide(long caseId, RemovalList list, Instant now) {
    jdbc.sql(
            """
            INSERT INTO removal (case_id, decided_at, list, next_at) VALUES (:case, :now, :list, :now)
            ON CONFLICT (case_id) DO UPDATE
            SET decided_at = :now, list = :list, obstacle = '', next_at = :now
            """)
        .param("case", caseId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("list", list.digest())
        .update();
    for (RemovalList.Entry each : list.files()) {
      jdbc.sql(
              """
              INSERT INTO removed_file (case_id, file, digest, length)
              VALUES (:case, :file, :digest, :length)
              """)
          .param("case", caseId)
          .param("file", each.file())
          .param("digest", each.digest())
          .param("length", each.length())
          .update();
    }
  }

  /** Images that somebody needs again are off the list; returns how many files stay on it. */
  int end(long caseId, List<String> spared) {
    jdbc.sql("DELETE FROM removed_file WHERE case_id = :case AND file = ANY(:spared)")
        .param("case", caseId)
        .param("spared", spared.toArray(String[]::new))
        .update();
    jdbc.sql("UPDATE removal SET obstacle = '' WHERE case_id = :case")
        .param("case", caseId)
        .update();
    return files(caseId).size();
  }

  /** Paths on the list of a case. */
  List<String> files(long caseId) {
    return jdbc.sql("SELECT file FROM removed_file WHERE case_id = :case ORDER BY file")
        .param("case", caseId)
        .query(String.class)
        .list();
  }
}
