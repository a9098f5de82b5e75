package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.dao.ConcurrencyFailureException;

class IndexingTest {
  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();

  @Test
  @Verifies(
      value = {"SRS-4310", "RC-222"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void an_image_whose_file_was_taken_away_meanwhile_is_not_indexed() throws IOException {
    SeriesStore store = new SeriesStore(database.jdbc());
    String uid = Uids.random();
    Indexing indexing =
        new Indexing(
            store,
            database.transactions(),
            database.audit(),
            new InstanceFiles(folder),
            ReadLimits.DEFAULT);
    StoredInstance gone =
        new StoredInstance(
            new InstanceHeader(
                Uids.random(),
                "GONE",
                "OARLOCK",
                Uids.CT_IMAGE_STORAGE,
                uid,
                Uids.EXPLICIT_VR_LITTLE_ENDIAN,
                1),
            Uids.random(),
            "",
            "",
            "instances/ab/gone.dcm",
            1,
            Map.of());

    assertThatThrownBy(() -> indexing.add(gone, "test"))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(store.known("GONE", uid)).isEmpty();
  }
}
