package org.oarlock.service.receive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.network.InstanceReference;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether what a sender sent is there, byte for byte. */
final class KeptObjects {

  /** No such object instance (PS3.3 C.14.1.1). */
  static final int NO_SUCH_OBJECT = 0x0112;

  /** The object is of another SOP class (PS3.3 C.14.1.1). */
  static final int CLASS_CONFLICT = 0x0119;

  private static final Logger LOG = LoggerFactory.getLogger(KeptObjects.class);

  private final SeriesStore store;
  private final InstanceFiles files;

  KeptObjects(SeriesStore store, InstanceFiles files) {
    this.store = store;
    this.files = files;
  }

  /** The Failure Reason (0008,1197) that speaks against a commitment; empty when none does. */
  @Implements("SRS-1013")
  Optional<Integer> reasonAgainst(String callingAe, InstanceReference reference)
      throws IOException {
    List<SeriesStore.Stored> all = store.stored(callingAe, reference.sopInstanceUid());
    if (all.isEmpty()) {
      return Optional.of(NO_SUCH_OBJECT);
    }
    for (SeriesStore.Stored each : all) {
      if (!each.sopClassUid().equals(reference.sopClassUid())) {
        return Optional.of(CLASS_CONFLICT);
      }
      if (!isWhole(files.resolve(each.file()), each.length(), each.digest())) {
        LOG.error("A stored image is not as it was received; it is not committed to");
        return Optional.of(NO_SUCH_OBJECT);
      }
    }
    return Optional.empty();
  }

  /** The data set stands behind a header of the device's own, which the digest leaves out. */
  @Implements("RC-213")
  private static boolean isWhole(Path file, long length, String digest) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long header = Files.size(file) - length;
      return header > 0 && in.skip(header) == header && Sha256.of(in).equals(digest);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
