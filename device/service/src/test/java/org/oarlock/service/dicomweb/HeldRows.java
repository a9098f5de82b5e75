package org.oarlock.service.dicomweb;

import java.util.Map;
import org.oarlock.dicom.Uids;
import org.oarlock.service.fixture.TestDatabase;

/** Rows of the index, as the intake and the steps of a case write them. */
final class HeldRows {
  private final TestDatabase database = TestDatabase.shared();
  private final String study;

  /** Rows of one study. */
  HeldRows(String study) {
    this.study = study;
  }

  HeldStore store() {
    return new HeldStore(database.jdbc());
  }

  /** A received CT image; gives the number of its series. */
  long image(String sender, String series, String instance, boolean counted, boolean conflicting) {
    String association = Uids.random();
    update(
        "INSERT INTO association (id, calling_ae, called_ae, receiver) VALUES (:id, :ae, 'D', 'T')",
        Map.of("id", association, "ae", sender));
    update(
        """
        INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
        VALUES (:ae, :uid, :patient, now(), false) ON CONFLICT DO NOTHING
        """,
        Map.of("ae", sender, "uid", series, "patient", "patient of " + study));
    long id =
        database
            .jdbc()
            .sql("SELECT id FROM series WHERE calling_ae = :ae AND series_uid = :uid")
            .params(Map.of("ae", sender, "uid", series))
            .query(Long.class)
            .single();
    update(
        """
        INSERT INTO instance (series_id, sop_class_uid, sop_instance_uid, transfer_syntax, digest,
          file, length, association_id, counted, conflicting, attributes, study_uid, modality)
        VALUES (:series, :class, :uid, '1.2.840.10008.1.2.1', :digest,
          'instances/' || :uid, 1, :association, :counted, :conflicting, '{}', :study, 'CT')
        """,
        Map.of(
            "series", id,
            "class", Uids.CT_IMAGE_STORAGE,
            "uid", instance,
            "digest", Uids.random(),
            "association", association,
            "counted", counted,
            "conflicting", conflicting,
            "study", study));
    return id;
  }

  /** A case of all images of a series, with a structure set and one delivery of it. */
  void result(long seriesId, String uid, String state, String delivery, boolean sameDigest) {
    long id =
        database
            .jdbc()
            .sql(
                """
                INSERT INTO cases (series_id, state, job_sop_uid, job_series_uid, job_seg_sop_uid,
                  job_seg_series_uid)
                VALUES (:series, :state, :uid || '.1', :uid, :uid || '.2.1', :uid || '.2')
                RETURNING id
                """)
            .params(Map.of("series", seriesId, "state", state, "uid", uid))
            .query(Long.class)
            .single();
    update(
        """
        INSERT INTO case_instance SELECT :case, id FROM instance WHERE series_id = :series
        """,
        Map.of("case", id, "series", seriesId));
    for (String format : new String[] {"RTSTRUCT", "SEG"}) {
      update(
          "INSERT INTO artifact VALUES (:case, :name, :digest, 1)",
          Map.of("case", id, "name", format, "digest", format));
      update(
          """
          INSERT INTO delivery (case_id, destination, state, digest, started_at, next_attempt_at,
            format)
          VALUES (:case, 'TPS', :state, :digest, now(), now(), :format)
          """,
          Map.of(
              "case", id,
              "state", delivery,
              "digest", sameDigest ? format : "of another one",
              "format", format));
    }
  }

  /** Takes the modality of an image away, as of a file that has none. */
  void withoutModality(String instance) {
    update(
        "UPDATE instance SET modality = '' WHERE sop_instance_uid = :uid", Map.of("uid", instance));
  }

  private void update(String sql, Map<String, ?> values) {
    database.jdbc().sql(sql).params(values).update();
  }
}
