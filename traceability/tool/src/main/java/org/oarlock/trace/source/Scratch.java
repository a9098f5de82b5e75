package org.oarlock.trace.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

  private final Path folder;
  private final Thread hook;

  private Scratch(Path folder) {
    this.folder = folder;
    this.hook = new Thread(this::removeWhatCan, "removes " + folder);
  }

  /** A new, empty one, whose name begins with some letters. */
  public static Scratch of(String prefix) throws IOException {
    Scratch scratch = new Scratch(Files.createTempDirectory(prefix));
    try {
      Runtime.getRuntime().addShutdownHook(scratch.hook);
    } catch (IllegalStateException e) {
      scratch.remove();
      throw new IOException("the program is being stopped", e);
    }
    return scratch;
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped: the hook runs already, and finds nothing.
    }
  }

  /** Who is still writing may write on while the program ends, and nobody is left to be told. */
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
