package org.oarlock.service.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.TransferSyntaxes;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.ServerSettings;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;
import org.oarlock.service.Finding;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

/** Over real sockets, a real disk and a real database. */
class IntakeTest {
  private static final ProposedContext CT =
      new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN);

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();
  private final String scanner = "S" + UUID.randomUUID().toString().substring(0, 12);
  private final String series = Uids.random();
  private final List<ArrivedSeries> arrived = new ArrayList<>();
  private final List<DicomServer> servers = new ArrayList<>();

  @AfterEach
  void close() {
    servers.forEach(DicomServer::close);
  }

  @Test
  @Verifies(
      value = {"SRS-1002", "SRS-1006", "RC-2", "RC-9"},
      level = Level.INTEGRATION)
  void an_acknowledged_instance_is_on_disk_and_in_the_index() throws IOException {
    Device device = device(TestSite.in(folder).caller(scanner));
    DicomFile image = image(Uids.random(), "A");

    assertThat(send(device, image)).containsExactly(0);

    Path stored = stored(device).get(0);
    assertThat(stored(device)).hasSize(1);
    assertThat(DicomFiles.read(stored, org.oarlock.dicom.ReadLimits.DEFAULT).sopInstanceUid())
        .isEqualTo(image.sopInstanceUid());
    assertThat(stored.getFileName().toString()).matches("[0-9a-f]{64}\\.dcm");
    assertThat(folder.resolve("storage/incoming")).isEmptyDirectory();
    assertThat(count("instance WHERE file LIKE '%" + stored.getFileName() + "' AND counted"))
        .isEqualTo(1);
  }

  @Test
  @Verifies(
      value = {"SRS-1003", "RC-5"},
      level = Level.INTEGRATION)
  void the_same_instance_twice_is_one_instance_in_whatever_encoding() throws IOException {
    Device device = device(TestSite.in(folder).caller(scanner));
    DicomFile image = image(Uids.random(), "A");
    Path packed = folder.resolve("implicit.dcm");
    Files.write(packed, implicit(image));

    assertThat(send(device, image, image)).containsExactly(0, 0);
    assertThat(
            send(
                device,
                new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.IMPLICIT_VR_LITTLE_ENDIAN),
                List.of(Files.readAllBytes(packed)),
                true))
        .containsExactly(0);
    device.arrivals().look();

    assertThat(arrived)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.instanceIds()).hasSize(1);
              assertThat(each.holdReasons()).isEmpty();
            });
  }

  @Test
  @Verifies(
      value = {"SRS-1004", "RC-5"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void one_uid_with_two_contents_holds_the_series_and_keeps_both() throws IOException {
    Device device = device(TestSite.in(folder).caller(scanner));
    String uid = Uids.random();

    assertThat(send(device, image(uid, "A"), image(uid, "B"))).containsExactly(0, 0);
    device.arrivals().look();

    assertThat(stored(device)).hasSize(2);
    assertThat(arrived)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.instanceIds()).hasSize(1);
              assertThat(each.holdReasons())
                  .extracting(Finding::code)
                  .containsExactly("INSTANCE_CONFLICT");
            });
  }

  @Test
  @Verifies(
      value = {"SRS-1005", "RC-4"},
      level = Level.INTEGRATION)
  void a_series_is_complete_after_the_release_and_a_quiet_time() throws Exception {
    Device device = device(TestSite.in(folder).caller(scanner).times(1, 60));
    StoreAssociation open = open(device, CT);
    open.store(DicomFiles.encode(image(Uids.random(), "A")));
    Thread.sleep(1200);
    device.arrivals().look();
    assertThat(arrived).as("while its sender is there").isEmpty();

    open.close();
    awaitEnds();
    device.arrivals().look();
    assertThat(arrived).as("before the quiet time").isEmpty();

    Thread.sleep(1200);
    device.arrivals().look();
    assertThat(arrived).singleElement().satisfies(each -> assertThat(each.holdReasons()).isEmpty());
  }

  @Test
  @Verifies(
      value = {"SRS-1005", "RC-4"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_scanner_that_pauses_between_two_associations_makes_one_series() throws Exception {
    Device device = device(TestSite.in(folder).caller(scanner).times(2, 60));
    send(device, image(Uids.random(), "A"));
    Thread.sleep(1000);
    device.arrivals().look();
    assertThat(arrived).as("within the quiet time").isEmpty();

    send(device, image(Uids.random(), "A"));
    awaitEnds();
    Thread.sleep(2300);
    device.arrivals().look();

    assertThat(arrived)
        .singleElement()
        .satisfies(each -> assertThat(each.instanceIds()).hasSize(2));
  }

  @Test
  @Verifies(
      value = {"SRS-1007", "RC-3"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_an_aborted_association_brought_waits_and_is_then_held() throws Exception {
    Device device = device(TestSite.in(folder).caller(scanner).times(0, 1));

    assertThat(send(device, CT, List.of(DicomFiles.encode(image(Uids.random(), "A"))), false))
        .containsExactly(0);
    awaitEnds();
    device.arrivals().look();
    assertThat(arrived).isEmpty();

    Thread.sleep(1200);
    device.arrivals().look();
    assertThat(arrived)
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.holdReasons())
                    .extracting(Finding::code)
                    .containsExactly("ASSOCIATION_ABORTED"));
  }

  @Test
  @Verifies(value = "SRS-1007", level = Level.INTEGRATION)
  void sent_again_after_an_abort_it_counts() throws Exception {
    Device device = device(TestSite.in(folder).caller(scanner).times(0, 60));
    DicomFile first = image(Uids.random(), "A");
    send(device, CT, List.of(DicomFiles.encode(first)), false);
    awaitEnds();

    send(device, first, image(Uids.random(), "B"));
    awaitEnds();
    device.arrivals().look();

    assertThat(arrived)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.instanceIds()).hasSize(2);
              assertThat(each.holdReasons()).isEmpty();
            });
  }

  @Test
  @Verifies(
      value = {"SRS-1008", "RC-8"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void without_room_on_disk_nothing_is_taken() throws IOException {
    Device device = device(TestSite.in(folder).caller(scanner).reserveMb(1L << 40));

    assertThat(send(device, image(Uids.random(), "A"))).containsExactly(0xA700);
    assertThat(stored(device)).isEmpty();
    assertThat(device.intake().room()).isEqualTo(Room.NONE);
  }

  @Test
  @Verifies(value = "SRS-1009", level = Level.INTEGRATION)
  void what_is_not_what_was_announced_is_refused() throws IOException {
    Device device = device(TestSite.in(folder).caller(scanner));
    DicomFile image = image(Uids.random(), "A");
    DicomFile other =
        new DicomFile(
            image.transferSyntax(),
            image.sopClassUid(),
            image.sopInstanceUid(),
            new DatasetBuilder()
                .copyAll(image.dataset())
                .text(Tags.SOP_INSTANCE_UID, Uids.random())
                .build());
    DicomFile homeless =
        new DicomFile(
            image.transferSyntax(),
            image.sopClassUid(),
            image.sopInstanceUid(),
            new DatasetBuilder().copyAll(image.dataset()).remove(Tags.SERIES_INSTANCE_UID).build());

    assertThat(send(device, announcedAs(image, other), announcedAs(image, homeless)))
        .containsExactly(0xA900, 0xC000);
    assertThat(stored(device)).isEmpty();
    assertThat(folder.resolve("storage/incoming")).isEmptyDirectory();
  }

  @Test
  @Verifies(
      value = {"SRS-1007", "RC-61"},
      level = Level.INTEGRATION)
  void after_a_crash_unacknowledged_files_go_and_open_associations_end() throws Exception {
    Device device = device(TestSite.in(folder).caller(scanner));
    send(device, image(Uids.random(), "A"));
    Path half = Files.writeString(folder.resolve("storage/incoming/half.part"), "half");
    Path orphan =
        Files.writeString(
            Files.createDirectories(folder.resolve("storage/instances/zz")).resolve("x.dcm"), "?");
    database
        .jdbc()
        .sql(
            "INSERT INTO association (id, calling_ae, called_ae, receiver) VALUES (:id, 'X', 'Y', :me)")
        .param("id", "lost-" + scanner)
        .param("me", "test " + scanner)
        .update();

    device.intake().recover();

    assertThat(half).doesNotExist();
    assertThat(orphan).doesNotExist();
    assertThat(stored(device)).hasSize(1);
    assertThat(count("association WHERE id = 'lost-" + scanner + "' AND ending = 'LOST'"))
        .isEqualTo(1);
  }

  @Test
  @Verifies(
      value = {"SRS-1007", "RC-65"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_was_acknowledged_is_kept_by_every_start() throws IOException {
    Device device = device(TestSite.in(folder).caller(scanner));
    assertThat(send(device, image(Uids.random(), "A"), image(Uids.random(), "B")))
        .containsExactly(0, 0);
    List<Path> acknowledged = stored(device);

    device.intake().recover();
    device.intake().recover();

    assertThat(acknowledged).hasSize(2);
    assertThat(stored(device)).containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  private record Device(Intake intake, Arrivals arrivals, DicomServer server) {}

  private Device device(TestSite site) throws IOException {
    SiteConfiguration configuration = site.configuration();
    Intake intake =
        new Intake(
            configuration,
            "test " + scanner,
            database.jdbc(),
            database.transactions(),
            database.audit(),
            series -> {});
    Arrivals arrivals =
        new Arrivals(
            configuration.dicom(),
            database.jdbc(),
            database.transactions(),
            each -> {
              if (mine(each)) {
                arrived.add(each);
              }
            });
    DicomServer server =
        DicomServer.start(
            ServerSettings.loopback(
                0,
                new AcceptedSyntaxes(Set.of(Uids.CT_IMAGE_STORAGE), TransferSyntaxes.decodable())),
            AssociationPolicy.allowing("OARLOCK", Set.of(scanner)),
            intake);
    servers.add(server);
    return new Device(intake, arrivals, server);
  }

  private boolean mine(ArrivedSeries each) {
    return count("series WHERE id = " + each.seriesId() + " AND calling_ae = '" + scanner + "'")
        == 1;
  }

  private List<Integer> send(Device device, DicomFile... images) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (DicomFile image : images) {
      files.add(DicomFiles.encode(image));
    }
    List<Integer> statuses = send(device, CT, files, true);
    awaitEnds();
    return statuses;
  }

  private List<Integer> send(
      Device device, ProposedContext context, List<byte[]> files, boolean release) {
    StoreAssociation association = open(device, context);
    List<Integer> statuses =
        files.stream().map(file -> ((Answered) association.store(file)).status().code()).toList();
    if (release) {
      association.close();
    } else {
      association.abort();
    }
    return statuses;
  }

  private StoreAssociation open(Device device, ProposedContext context) {
    DicomPeer peer = new DicomPeer("127.0.0.1", device.server().port(), "OARLOCK", scanner);
    return ((OpenOutcome.Opened) StoreClient.open(peer, List.of(context))).association();
  }

  /** The device hears of the end a moment after the peer has said it. */
  private void awaitEnds() {
    long deadline = System.nanoTime() + 5_000_000_000L;
    while (count("association WHERE calling_ae = '" + scanner + "' AND ended_at IS NULL") > 0
        && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  private int count(String what) {
    return database.jdbc().sql("SELECT count(*) FROM " + what).query(Integer.class).single();
  }

  private List<Path> stored(Device device) throws IOException {
    assertThat(device.server().port()).isPositive();
    try (Stream<Path> files = Files.walk(folder.resolve("storage/instances"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private DicomFile image(String uid, String description) {
    return new DicomFile(
        Uids.EXPLICIT_VR_LITTLE_ENDIAN,
        Uids.CT_IMAGE_STORAGE,
        uid,
        new DatasetBuilder()
            .text(Tags.SOP_CLASS_UID, Uids.CT_IMAGE_STORAGE)
            .text(Tags.SOP_INSTANCE_UID, uid)
            .text(Tags.SERIES_INSTANCE_UID, series)
            .text(Tags.MODALITY, "CT")
            .text(Tags.PATIENT_ID, "P1")
            .text(Tags.SERIES_DESCRIPTION, description)
            .build());
  }

  /** A file whose header announces one instance and whose data set is another. */
  private static DicomFile announcedAs(DicomFile announced, DicomFile content) {
    return new DicomFile(
        announced.transferSyntax(),
        announced.sopClassUid(),
        announced.sopInstanceUid(),
        content.dataset());
  }

  /** The same elements in implicit VR little endian: short texts need no more than this. */
  private static byte[] implicit(DicomFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        Part10Header.bytes(
            file.sopClassUid(), file.sopInstanceUid(), Uids.IMPLICIT_VR_LITTLE_ENDIAN));
    for (int tag : file.dataset().tags()) {
      byte[] value = file.dataset().bytes(tag).orElseThrow();
      ByteBuffer element = ByteBuffer.allocate(8 + value.length).order(ByteOrder.LITTLE_ENDIAN);
      element.putShort((short) (tag >>> 16)).putShort((short) tag).putInt(value.length).put(value);
      out.writeBytes(element.array());
    }
    return out.toByteArray();
  }
}
