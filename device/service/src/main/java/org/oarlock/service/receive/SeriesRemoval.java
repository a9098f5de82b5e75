package org.oarlock.service.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/** Takes received images away again. Each call belongs into a transaction of the caller. */
@Implements("SRS-4310")
public final class SeriesRemoval {
  private final SeriesStore store;
  private final InstanceFiles files;

  SeriesRemoval(SeriesStore store, InstanceFiles files) {
    this.store = store;
    this.files = files;
  }

  /**
   * How a series stands.
   *
   * @param arriving whether images wait that no case holds yet
   * @param lastNews when the latest image came, a repeated one included
   */
  public record Standing(boolean arriving, Instant lastNews) {}

  /**
   * An image in the index.
   *
   * @param file path relative to the storage root
   * @param digest SHA-256 (hex) of its data set
   * @param length bytes of its data set
   */
  public record Image(long id, String file, String digest, long length) {}

  /** Keeps a series from growing until the transaction ends, and says how it stands. */
  public Standing lock(long seriesId) {
    return store.lock(seriesId);
  }

  /** Whether the file of an image has the bytes that were received. */
  public boolean isWhole(Image image) throws IOException {
    return files.holds(image.file(), image.digest(), image.length());
  }

  /** Whether the file of an image is there. */
  public boolean isThere(Image image) {
    return Files.isRegularFile(files.resolve(image.file()));
  }

  /**
   * Removes files, then rows. What fails leaves the rows; files that are gone are passed over the
   * next time.
   */
  public void remove(long seriesId, List<Image> images) throws IOException {
    for (Image image : images) {
      files.remove(image.file());
    }
    store.forget(seriesId, images.stream().map(Image::id).toList());
  }
}
