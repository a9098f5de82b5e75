package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Indexing indexing = indexing(series -> {});
    StoredInstance gone = image(Uids.random(), uid, "instances/ab/gone.dcm");

    assertThatThrownBy(() -> indexing.add(gone, "test"))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(store.known("GONE", uid)).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-1015", "RC-260"},
      level = Level.INTEGRATION)
  void a_series_grows_by_what_is_new_and_not_by_what_comes_again() throws IOException {
    List<Long> grown = new ArrayList<>();
    Indexing indexing = indexing(grown::add);
    Files.createDirectories(folder.resolve("instances/ab"));
    Files.writeString(folder.resolve("instances/ab/there.dcm"), "bytes");
    String series = Uids.random();
    StoredInstance image = image(series, Uids.random(), "instances/ab/there.dcm");

    indexing.add(image, "test");
    indexing.add(image, "test");
    assertThat(grown).hasSize(1);

    indexing.add(image(series, Uids.random(), "instances/ab/there.dcm"), "test");
    assertThat(grown).hasSize(2).containsOnly(grown.get(0));
  }

  @Test
  @Verifies(
      value = {"SRS-1015", "RC-260"},
      level = Level.INTEGRATION)
  void an_image_that_its_case_was_not_told_of_is_not_indexed() throws IOException {
    Indexing indexing =
        indexing(
            series -> {
              throw new ConcurrencyFailureException("the case is locked");
            });
    Files.createDirectories(folder.resolve("instances/ab"));
    Files.writeString(folder.resolve("instances/ab/there.dcm"), "bytes");
    String uid = Uids.random();

    assertThatThrownBy(
            () -> indexing.add(image(Uids.random(), uid, "instances/ab/there.dcm"), "test"))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(new SeriesStore(database.jdbc()).known("GONE", uid)).isEmpty();
  }

  private Indexing indexing(GrowthListener growth) throws IOException {
    return new Indexing(
        new SeriesStore(database.jdbc()),
        database.transactions(),
        database.audit(),
        new InstanceFiles(folder),
        ReadLimits.DEFAULT,
        growth);
  }

  private static StoredInstance image(String series, String uid, String file) {
    return new StoredInstance(
        new InstanceHeader(
            Uids.random(),
            "GONE",
            "OARLOCK",
            Uids.CT_IMAGE_STORAGE,
            uid,
            Uids.EXPLICIT_VR_LITTLE_ENDIAN,
            1),
        series,
        "",
        "",
        file,
        1,
        Map.of(),
        StudyPlace.UNKNOWN);
  }
}
