package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.http.HttpStatus;

/** With the real intake, a real disk and a real database. */
class StoringTest {
  private static final String ANY_STUDY = "";

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();
  private final String archive = "W" + UUID.randomUUID().toString().substring(0, 12);
  private final String study = Uids.random();
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Storing storing;

  @BeforeEach
  void a_device_that_reads_two_mebibytes() throws IOException {
    storing = storing(TestSite.in(folder));
  }

  @Test
  @Verifies(
      value = {"SRS-4401", "RC-2"},
      level = Level.INTEGRATION)
  void instances_are_kept_as_those_of_a_scanner_and_named_in_the_answer() throws IOException {
    DicomFile one = image();
    DicomFile two = image();

    StoreReport report = store(new RelatedBody().part(file(one)).part(file(two)).closed());

    assertThat(report.status()).isEqualTo(HttpStatus.OK);
    assertThat(report.json())
        .isEqualTo(
            "{\"00081199\":{\"vr\":\"SQ\",\"Value\":["
                + reference(one, "")
                + ","
                + reference(two, "")
                + "]}}");
    assertThat(stored()).hasSize(2);
    assertThat(DicomFiles.read(stored().get(0), org.oarlock.dicom.ReadLimits.DEFAULT).dataset())
        .isNotNull();
    assertThat(count("counted")).isEqualTo(2);
    assertThat(ending()).containsExactly("RELEASED");
  }

  @Test
  @Verifies(value = "SRS-4401", level = Level.INTEGRATION)
  void each_instance_that_is_not_stored_is_named_with_its_reason() throws IOException {
    DicomFile good = image();
    DicomFile unknown = of("1.2.840.10008.5.1.4.1.1.104.1", good);
    DicomFile homeless = without(Tags.SERIES_INSTANCE_UID);
    byte[] odd = file(good);
    byte[] lossy = inSyntax("1.2.840.10008.1.2.4.90", good);

    StoreReport report =
        store(
            new RelatedBody()
                .part(file(good))
                .part(file(unknown))
                .part(file(homeless))
                .part(lossy)
                .part("no DICOM file".getBytes(StandardCharsets.US_ASCII))
                .part("Content-Type: application/dicom+xml\r\n", odd)
                .closed());

    assertThat(report.status()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(report.json())
        .isEqualTo(
            "{\"00081198\":{\"vr\":\"SQ\",\"Value\":["
                + reference(unknown, reason(0x0122))
                + ","
                + reference(homeless, reason(0xC000))
                + ","
                + reference(good, reason(0xC122))
                + "]},\"00081199\":{\"vr\":\"SQ\",\"Value\":["
                + reference(good, "")
                + "]},\"0008119A\":{\"vr\":\"SQ\",\"Value\":[{"
                + reason(0xC000).substring(1)
                + "},{"
                + reason(0xC000).substring(1)
                + "}]}}");
    assertThat(stored()).hasSize(1);
  }

  @Test
  @Verifies(value = "SRS-4401", level = Level.INTEGRATION)
  void an_instance_of_another_study_than_the_address_names_is_not_kept() throws IOException {
    byte[] body = new RelatedBody().part(file(image())).closed();

    assertThat(store(body, body.length, Uids.random()).status()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(stored()).isEmpty();
    assertThat(store(body, body.length, study).status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  @Verifies(value = "SRS-4401", level = Level.INTEGRATION)
  void a_request_without_instances_is_said_to_be_none() throws IOException {
    assertThat(store(new RelatedBody().closed()).status()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  @Verifies(
      value = {"SRS-4404", "RC-230"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_a_broken_request_brought_does_not_count_until_it_comes_again() throws IOException {
    byte[] whole = new RelatedBody().part(file(image())).part(file(image())).closed();

    assertThatThrownBy(() -> store(Arrays.copyOf(whole, whole.length - 100)))
        .isInstanceOf(RequestRefused.class);
    assertThat(stored()).hasSize(1);
    assertThat(count("counted")).isZero();

    assertThat(store(whole).status()).isEqualTo(HttpStatus.OK);
    assertThat(count("counted")).isEqualTo(2);
    assertThat(ending()).containsExactlyInAnyOrder("ABORTED", "RELEASED");
  }

  @Test
  @Verifies(
      value = {"SRS-4403", "RC-231"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_request_that_is_too_long_is_refused_before_or_while_it_is_read() throws IOException {
    byte[] body = new RelatedBody().part(file(image())).part(new byte[2 << 20]).closed();
    InputStream untouched =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("it was read");
          }
        };

    assertThat(refusal(() -> store(untouched, body.length, ANY_STUDY)).status())
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(refusal(() -> store(body, -1, ANY_STUDY)))
        .hasMessageContaining("longer than 2097152 bytes ('dicom-web.max-request-mb')");
    assertThat(count("counted")).isZero();
  }

  @Test
  @Verifies(
      value = {"SRS-4403", "RC-231"},
      level = Level.INTEGRATION)
  void a_request_that_never_ends_is_ended() throws IOException {
    byte[] body = new RelatedBody().part(file(image())).closed();
    InputStream slow =
        new ByteArrayInputStream(body) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            now = now.plus(Duration.ofMinutes(1));
            return super.read(bytes, offset, 1);
          }
        };
    assertThat(refusal(() -> store(slow, -1, ANY_STUDY)).status())
        .isEqualTo(HttpStatus.REQUEST_TIMEOUT);
  }

  @Test
  @Verifies(value = "SRS-4403", level = Level.INTEGRATION)
  void an_instance_that_is_too_long_is_refused_and_the_next_one_stored() throws IOException {
    byte[] body = new RelatedBody().part(file(large())).part(file(image())).closed();

    StoreReport report = store(body);

    assertThat(report.status()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(report.outcomes().get(0).status().code()).isEqualTo(0xA700);
    assertThat(stored()).hasSize(1);
  }

  @Test
  @Verifies(
      value = {"SRS-4403", "RC-8"},
      level = Level.INTEGRATION)
  void without_room_on_disk_nothing_is_stored() throws IOException {
    storing = storing(TestSite.in(folder).reserveMb(1L << 40));
    byte[] body = new RelatedBody().part(file(image())).closed();

    StoreReport report = store(body);

    assertThat(report.status()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(report.outcomes().get(0).status().code()).isEqualTo(0xA700);
  }

  private Storing storing(TestSite site) throws IOException {
    SiteConfiguration configuration = site.maxInstanceMb(1).configuration();
    Intake intake =
        new Intake(
            configuration,
            "test " + archive,
            database.jdbc(),
            database.transactions(),
            database.audit(),
            series -> {});
    return new Storing(intake, configuration.dicom(), 2, () -> now);
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static RequestRefused refusal(Attempt attempt) {
    return catchThrowableOfType(RequestRefused.class, attempt::run);
  }

  private StoreReport store(byte[] body) throws IOException {
    return store(body, body.length, ANY_STUDY);
  }

  private StoreReport store(byte[] body, long length, String wanted) throws IOException {
    return store(new ByteArrayInputStream(body), length, wanted);
  }

  private StoreReport store(InputStream body, long length, String wanted) throws IOException {
    return storing.store(RelatedBody.TYPE, "*/*", length, body, archive, wanted);
  }

  private int count(String what) {
    return database
        .jdbc()
        .sql(
            "SELECT count(*) FROM instance i JOIN series s ON s.id = i.series_id"
                + " WHERE s.calling_ae = :sender AND "
                + what)
        .param("sender", archive)
        .query(Integer.class)
        .single();
  }

  private List<String> ending() {
    return database
        .jdbc()
        .sql("SELECT ending FROM association WHERE calling_ae = :sender")
        .param("sender", archive)
        .query(String.class)
        .list();
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("storage/instances"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private DicomFile image() {
    String uid = Uids.random();
    return new DicomFile(
        Uids.EXPLICIT_VR_LITTLE_ENDIAN,
        Uids.CT_IMAGE_STORAGE,
        uid,
        new DatasetBuilder()
            .text(Tags.SOP_CLASS_UID, Uids.CT_IMAGE_STORAGE)
            .text(Tags.SOP_INSTANCE_UID, uid)
            .text(Tags.STUDY_INSTANCE_UID, study)
            .text(Tags.SERIES_INSTANCE_UID, study + ".1")
            .text(Tags.PATIENT_ID, "P1")
            .build());
  }

  private DicomFile large() {
    DicomFile small = image();
    return new DicomFile(
        small.transferSyntax(),
        small.sopClassUid(),
        small.sopInstanceUid(),
        new DatasetBuilder()
            .copyAll(small.dataset())
            .bytes(Tags.PIXEL_DATA, org.oarlock.dicom.Vr.OW, new byte[(1 << 20) + 2])
            .build());
  }

  private DicomFile without(int tag) {
    DicomFile whole = image();
    return new DicomFile(
        whole.transferSyntax(),
        whole.sopClassUid(),
        whole.sopInstanceUid(),
        new DatasetBuilder().copyAll(whole.dataset()).remove(tag).build());
  }

  private static DicomFile of(String sopClass, DicomFile file) {
    return new DicomFile(file.transferSyntax(), sopClass, file.sopInstanceUid(), file.dataset());
  }

  private static byte[] file(DicomFile file) throws IOException {
    return DicomFiles.encode(file);
  }

  /** The file with another transfer syntax in its header; its data set never gets read. */
  private static byte[] inSyntax(String syntax, DicomFile file) {
    return Part10Header.bytes(file.sopClassUid(), file.sopInstanceUid(), syntax);
  }

  private static String reference(DicomFile file, String more) {
    return "{\"00081150\":{\"vr\":\"UI\",\"Value\":[\""
        + file.sopClassUid()
        + "\"]},\"00081155\":{\"vr\":\"UI\",\"Value\":[\""
        + file.sopInstanceUid()
        + "\"]}"
        + more
        + "}";
  }

  private static String reason(int code) {
    return ",\"00081197\":{\"vr\":\"US\",\"Value\":[" + code + "]}";
  }
}
