package org.oarlock.trace.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * A temporary folder that is removed when it is closed, and when the program is stopped meanwhile.
 * Only what ends the machine or the program at once, such as {@code kill -9}, leaves it behind.
 */
@Implements("SRS-3806")
public final class Scratch implements AutoCloseable {

  /** More than a copy that is still being written makes files meanwhile. */
  private static final int TRIES = 1000;

  /** Those that were not closed; held by whoever makes a folder, so that none is made unseen. */
  private static final Set<Scratch> OPEN = new HashSet<>();

  private static boolean stopping;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Scratch::stop, "removes temporary folders"));
  }

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  /** A new, empty one, whose name begins with some letters. */
  public static Scratch of(String prefix) throws IOException {
    synchronized (OPEN) {
      refuseWhenStopping();
      Scratch scratch = new Scratch(Files.createTempDirectory(prefix));
      OPEN.add(scratch);
      return scratch;
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /**
   * Makes folders in it, as {@link Files#createDirectories}, which alone would bring back what was
   * removed because the program is being stopped.
   */
  public void makeFolders(Path path) throws IOException {
    synchronized (OPEN) {
      refuseWhenStopping();
      Files.createDirectories(path);
    }
  }

  /**
   * Removes it with all that is in it, also what a program that has just been ended still writes.
   */
  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      removeWhatCan();
      remove();
      OPEN.remove(this);
    }
  }

  private static void refuseWhenStopping() throws IOException {
    if (stopping) {
      throw new IOException("the program is being stopped");
    }
  }

  private static void stop() {
    synchronized (OPEN) {
      stopping = true;
      OPEN.forEach(Scratch::removeWhatCan);
    }
  }

  /** Who is still writing may write on for a moment. */
  private void removeWhatCan() {
    for (int i = 0; i < TRIES && Files.exists(folder); i++) {
      try {
        remove();
      } catch (IOException e) {
        // Tried again: a file was made in a folder that had just been emptied.
      }
    }
  }

  private void remove() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
