package org.oarlock.service.receive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.IncomingInstance;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.service.Sha256;
import org.oarlock.service.config.rule.RouteKeys;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One instance on its way from the network to its lasting place. */
@Implements("SRS-1002")
final class Incoming implements IncomingInstance {
  private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
  private static final int BUFFER = 1 << 16;

  private final InstanceHeader header;
  private final String studyUid;
  private final InstanceFiles files;
  private final Indexing indexing;
  private final ReadLimits limits;
  private final String receiver;
  private final Path draft;
  private final FileChannel channel;
  private final OutputStream out;
  private final MessageDigest digest = Sha256.begun();
  private long length;

  /**
   * @param studyUid Study Instance UID that it must have; empty: any
   */
  Incoming(
      InstanceHeader header,
      String studyUid,
      InstanceFiles files,
      Indexing indexing,
      ReadLimits limits,
      String receiver)
      throws IOException {
    this.header = header;
    this.studyUid = studyUid;
    this.files = files;
    this.indexing = indexing;
    this.limits = limits;
    this.receiver = receiver;
    this.draft = files.draft();
    this.channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    out.write(header.fileHeader());
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    length += count;
    digest.update(bytes, offset, count);
    out.write(bytes, offset, count);
  }

  @Override
  public DimseStatus complete() throws IOException {
    try {
      out.flush();
      channel.force(true);
      channel.close();
      DicomFile file = DicomFiles.readHeader(draft, limits);
      DimseStatus refusal = refusal(file);
      if (refusal.isFailure()) {
        return refusal;
      }
      keep(file);
      return DimseStatus.SUCCESS;
    } catch (DicomException e) {
      LOG.warn("An instance was refused: it cannot be read");
      return DimseStatus.CANNOT_UNDERSTAND.because("the data set cannot be read");
    } catch (DataAccessException | TransactionException e) {
      throw new IOException("the instance could not be indexed", e);
    } finally {
      abandon();
    }
  }

  @Implements("SRS-1009")
  private DimseStatus refusal(DicomFile file) {
    String series = file.dataset().text(Tags.SERIES_INSTANCE_UID).orElse("");
    if (!Uids.isValid(series)) {
      return DimseStatus.CANNOT_UNDERSTAND.because("no valid Series Instance UID");
    }
    boolean asAnnounced =
        file.dataset()
                .text(Tags.SOP_INSTANCE_UID)
                .filter(header.sopInstanceUid()::equals)
                .isPresent()
            && file.dataset()
                .text(Tags.SOP_CLASS_UID)
                .filter(header.sopClassUid()::equals)
                .isPresent();
    if (!asAnnounced) {
      return DimseStatus.DATA_SET_MISMATCH.because("SOP UIDs differ from those announced");
    }
    return studyUid.isEmpty()
            || file.dataset().text(Tags.STUDY_INSTANCE_UID).filter(studyUid::equals).isPresent()
        ? DimseStatus.SUCCESS
        : DimseStatus.DATA_SET_MISMATCH.because("belongs to another study");
  }

  private void keep(DicomFile file) throws IOException {
    String series = file.dataset().text(Tags.SERIES_INSTANCE_UID).orElseThrow();
    String hash = Sha256.hex(digest.digest());
    String kept = files.keep(draft, header.callingAe(), series, header.sopInstanceUid(), hash);
    indexing.add(
        new StoredInstance(
            header,
            series,
            file.dataset().text(Tags.PATIENT_ID).orElse("").replace('\0', ' '),
            hash,
            kept,
            length,
            Map.of(
                RouteKeys.CALLING_AE, header.callingAe(), RouteKeys.CALLED_AE, header.calledAe()),
            StudyPlace.of(file.dataset())),
        receiver);
  }

  @Override
  public void abandon() {
    try {
      channel.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      LOG.warn("An unfinished file could not be removed; it goes at the next start", e);
    }
  }
}
