package org.oarlock.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;

/**
 * A stored file as the database knows it.
 *
 * @param path within the storage directory
 * @param length bytes at its end that the digest is of: of a received instance its data set,
 *     without the header that the device wrote before it; of all others the whole file
 * @param digest SHA-256
 */
record IndexedFile(String path, long length, String digest) {

  /** Whether the file is there with the bytes that were recorded. */
  @Implements("SRS-4502")
  boolean whole(Path storage) throws IOException {
    Path file = storage.resolve(path);
    return Files.isRegularFile(file)
        && Files.size(file) >= length
        && Sha256.ofEnd(file, length).equals(digest);
  }
}
