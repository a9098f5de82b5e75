package org.oarlock.service.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AssociationEnd;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.CommitmentClient;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.dicom.network.InstanceSink;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.service.config.Peer;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** What peers send, kept and indexed. */
public final class Intake implements InstanceSink {

  /**
   * What the rules may ignore or the gate may refuse in words, and the one kind that is segmented.
   */
  public static final Set<String> KINDS =
      Set.of(
          Uids.CT_IMAGE_STORAGE,
          Uids.ENHANCED_CT_IMAGE_STORAGE,
          Uids.MR_IMAGE_STORAGE,
          Uids.SECONDARY_CAPTURE_IMAGE_STORAGE,
          Uids.ENHANCED_SR_STORAGE,
          Uids.COMPREHENSIVE_SR_STORAGE,
          Uids.XRAY_RADIATION_DOSE_SR_STORAGE,
          Uids.RT_STRUCTURE_SET_STORAGE,
          Uids.RT_PLAN_STORAGE,
          Uids.RT_DOSE_STORAGE,
          Uids.SEGMENTATION_STORAGE);

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int END_ATTEMPTS = 30;
  private static final long END_PAUSE_MILLIS = 1000;
  private static final long MEBIBYTE = 1L << 20;

  private final String receiver;
  private final InstanceFiles files;
  private final DiskWatermark watermark;
  private final SeriesStore store;
  private final TransactionOperations transactions;
  private final Indexing indexing;
  private final ReadLimits limits;

  /**
   * An intake into the storage directory of {@code configuration}.
   *
   * @param receiver name of this process, the same after a restart
   * @param growth is told of each new image
   */
  public Intake(
      SiteConfiguration configuration,
      String receiver,
      JdbcClient jdbc,
      TransactionOperations transactions,
      AuditTrail audit,
      GrowthListener growth)
      throws IOException {
    Path root = configuration.storage().directory();
    this.receiver = receiver;
    this.files = new InstanceFiles(root);
    this.watermark = new DiskWatermark(root, configuration.storage().reserveMb() * MEBIBYTE);
    this.store = new SeriesStore(jdbc);
    this.transactions = transactions;
    ReadLimits usual = ReadLimits.DEFAULT;
    this.limits =
        new ReadLimits(
            usual.depth(),
            usual.elements(),
            Math.max(usual.bytes(), (configuration.dicom().maxInstanceMb() + 1) * MEBIBYTE),
            usual.inflatedBytes());
    this.indexing = new Indexing(store, transactions, audit, files, limits, growth);
  }

  /** Tidies up after a process that was killed. To be called before the first association. */
  @Implements("SRS-1007")
  public void recover() throws IOException {
    files.clearIncoming();
    int orphans = files.clearOrphans(store.files());
    if (orphans > 0) {
      LOG.warn("{} files that were not acknowledged were removed", orphans);
    }
    int lost = store.endLost(receiver);
    if (lost > 0) {
      LOG.warn("{} associations were open when the device went down", lost);
    }
    new OlderInstances(store, files, limits).place();
  }

  @Override
  public Opening open(InstanceHeader header) throws IOException {
    return open(header, "");
  }

  /** This intake for instances of one study (Study Instance UID); it refuses all others. */
  public InstanceSink ofStudy(String studyUid) {
    return header -> open(header, studyUid);
  }

  @Implements("SRS-1008")
  private Opening open(InstanceHeader header, String studyUid) throws IOException {
    if (watermark.room() == Room.NONE) {
      LOG.error("An instance was refused: the disk is at its reserve");
      return new Opening.Refused(DimseStatus.OUT_OF_RESOURCES.because("no room on disk"));
    }
    return new Opening.Taken(new Incoming(header, studyUid, files, indexing, limits, receiver));
  }

  @Override
  public void associationEnded(String associationId, AssociationEnd end) {
    for (int attempt = 1; attempt <= END_ATTEMPTS && !ended(associationId, end); attempt++) {
      LOG.warn("The end of an association could not be recorded; attempt {}", attempt);
    }
  }

  /** A database that is away comes back; what stays open is ended as lost at the next start. */
  private boolean ended(String associationId, AssociationEnd end) {
    try {
      transactions.executeWithoutResult(
          status -> store.end(associationId, end == AssociationEnd.RELEASED));
      return true;
    } catch (DataAccessException | TransactionException e) {
      return !pause();
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(END_PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Room on the disk of the storage directory; none when that cannot be known. */
  public Room room() {
    try {
      return watermark.room();
    } catch (IOException e) {
      LOG.error("The free space of the storage directory is not known", e);
      return Room.NONE;
    }
  }

  /** What takes images away again when their period is over. */
  public SeriesRemoval removal() {
    return new SeriesRemoval(store, files);
  }

  /** Commits to what is kept here, when senders ask, and tells them by {@code settings}. */
  public Promises promises(
      DicomSettings dicom,
      JdbcClient jdbc,
      AuditTrail audit,
      Function<Peer, ClientSettings> settings) {
    return new Promises(
        dicom.peers(),
        new PromiseStore(jdbc),
        new KeptObjects(store, files),
        audit,
        (peer, result) ->
            CommitmentClient.tell(
                new DicomPeer(peer.host(), peer.port(), peer.aeTitle(), dicom.aeTitle()),
                result,
                settings.apply(peer)),
        Clock.systemUTC());
  }

  /** Images of a case, in the order of their arrival. */
  public List<CaseImage> images(long caseId) {
    return store.images(caseId);
  }

  /** Absolute path of an instance that the index names. */
  public Path file(String indexed) {
    return files.resolve(indexed);
  }

  /** Absolute path of an image. */
  public Path file(CaseImage image) {
    return files.resolve(image.file());
  }
}
