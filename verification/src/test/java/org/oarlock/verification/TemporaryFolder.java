package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Folders that are gone when the scenarios are: a device of its own leaves a hundred megabytes. */
final class TemporaryFolder {

  private static final List<Path> SHARED = new ArrayList<>();

  private TemporaryFolder() {}

  /** A folder that lasts until the last scenario has ended. */
  static synchronized Path shared(String name) {
    try {
      Path folder = Files.createTempDirectory("oarlock-" + name);
      SHARED.add(folder);
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Removes what the scenarios shared. */
  static synchronized void removeShared() {
    SHARED.forEach(TemporaryFolder::remove);
    SHARED.clear();
  }

  /** Removes a folder with everything in it, as far as it lets itself be removed. */
  static void remove(Path folder) {
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (IOException e) {
      System.err.println(folder + " could not be removed: " + e.getMessage());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException none) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
