package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

class OlderInstancesTest {
  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();
  private final String uid = Uids.random();

  @Test
  @Verifies(value = "SRS-4407", level = Level.INTEGRATION)
  void what_an_earlier_version_stored_is_placed_once() throws IOException {
    InstanceFiles files = new InstanceFiles(folder);
    Dataset header =
        new DatasetBuilder()
            .text(Tags.SOP_CLASS_UID, Uids.CT_IMAGE_STORAGE)
            .text(Tags.SOP_INSTANCE_UID, uid)
            .text(Tags.STUDY_INSTANCE_UID, "1.2.3")
            .text(Tags.MODALITY, "CT")
            .build();
    DicomFiles.write(
        folder.resolve("instances/old.dcm"),
        new DicomFile(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.CT_IMAGE_STORAGE, uid, header));
    storedBefore("instances/old.dcm");
    storedBefore("instances/gone.dcm");

    new OlderInstances(new SeriesStore(database.jdbc()), files, ReadLimits.DEFAULT).place();

    assertThat(place("instances/old.dcm")).isEqualTo(new StudyPlace("1.2.3", "CT"));
    assertThat(place("instances/gone.dcm")).isEqualTo(StudyPlace.UNKNOWN);
    assertThat(Files.exists(folder.resolve("instances/old.dcm"))).isTrue();
  }

  @Test
  @Verifies("SRS-4407")
  void what_is_not_valid_counts_as_absent() {
    assertThat(
            StudyPlace.of(
                new DatasetBuilder()
                    .text(Tags.STUDY_INSTANCE_UID, "1.2.a")
                    .text(Tags.MODALITY, "ct; DROP")
                    .build()))
        .isEqualTo(StudyPlace.UNKNOWN);
  }

  private void storedBefore(String file) {
    database
        .jdbc()
        .sql(
            """
            WITH a AS (INSERT INTO association (id, calling_ae, called_ae, receiver)
              VALUES (:id, 'OLD', 'D', 'T') RETURNING id),
            s AS (INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
              VALUES ('OLD', :id, '', now(), false) RETURNING id)
            INSERT INTO instance (series_id, sop_class_uid, sop_instance_uid, transfer_syntax,
              digest, file, length, association_id, conflicting, attributes)
            SELECT s.id, '', :uid, '', '', :file, 1, a.id, false, '{}' FROM s, a
            """)
        .params(Map.of("id", Uids.random(), "uid", uid, "file", file))
        .update();
  }

  private StudyPlace place(String file) {
    return database
        .jdbc()
        .sql(
            "SELECT study_uid, modality FROM instance WHERE sop_instance_uid = :uid AND file = :file")
        .params(Map.of("uid", uid, "file", file))
        .query(StudyPlace.class)
        .single();
  }
}
