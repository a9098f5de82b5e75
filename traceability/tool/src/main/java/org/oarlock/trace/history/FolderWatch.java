package org.oarlock.trace.history;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.source.SourceTree;

/** Waits until a file below a folder is written, made or removed. */
@Implements("SRS-3606")
public final class FolderWatch implements AutoCloseable {

  /** Editors save in several steps, such as a new file and a renaming: wait until they are done. */
  private static final long QUIET_MILLISECONDS = 15;

  private final WatchService service;
  private final Set<Path> ignored;

  private FolderWatch(WatchService service, Set<Path> ignored) {
    this.service = service;
    this.ignored = ignored;
  }

  /**
   * Begins to watch.
   *
   * @param ignored files whose changes do not count, such as the reports that are written on each
   */
  public static FolderWatch of(Path root, Set<Path> ignored) throws IOException {
    FolderWatch watch = new FolderWatch(root.getFileSystem().newWatchService(), ignored);
    watch.register(root);
    return watch;
  }

  /** Returns after something changed and then nothing for a moment; false if it was closed. */
  public boolean awaitChange() throws InterruptedException, IOException {
    try {
      boolean counts = false;
      while (!counts) {
        counts = takeIn(service.take());
      }
      for (WatchKey next = poll(); next != null; next = poll()) {
        takeIn(next);
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private WatchKey poll() throws InterruptedException {
    return service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private boolean takeIn(WatchKey key) throws IOException {
    boolean counts = false;
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        counts = true;
      } else {
        Path changed = folder.resolve((Path) event.context());
        if (Files.isDirectory(changed)) {
          register(changed);
        }
        counts |= !ignored.contains(changed);
      }
    }
    key.reset();
    return counts;
  }

  private void register(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
              throws IOException {
            if (SourceTree.isSkipped(visited)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            visited.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException cause) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
