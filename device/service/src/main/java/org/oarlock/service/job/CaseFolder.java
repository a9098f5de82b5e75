package org.oarlock.service.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oarlock.service.LastingNames;
import org.oarlock.service.Sha256;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.trace.annotations.Implements;
import org.springframework.util.FileSystemUtils;

/** The files that a case makes, in a folder of its own, each whole or absent. */
@Implements("SRS-1709")
final class CaseFolder {
  static final String MASKS = "masks.bin";
  static final String STRUCTURE_SET = "rtstruct.dcm";
  static final String SEGMENTATION = "seg.dcm";
  static final String PREVIEW = "preview.png";
  static final String REPORT = "report.json";
  private static final String DRY_RUN = "dry-run";

  private final Path folder;

  CaseFolder(Path storage, long caseId) {
    this.folder = of(storage, caseId);
  }

  /** The file that holds the object of a format. */
  static String name(ResultFormat format) {
    return switch (format) {
      case RTSTRUCT -> STRUCTURE_SET;
      case SEG -> SEGMENTATION;
    };
  }

  /** Path of a file; the folder exists afterwards. */
  Path file(String name) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(name);
  }

  /** Puts a whole file in place. */
  void write(String name, byte[] bytes) throws IOException {
    place(file(name), bytes);
  }

  private static void place(Path target, byte[] bytes) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    Files.write(draft, bytes);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes the names of the files as lasting as their contents; gives the digest of one. */
  String sealed(String name) throws IOException {
    for (Path directory : new Path[] {folder, folder.getParent()}) {
      LastingNames.force(directory);
    }
    return Sha256.of(file(name));
  }

  /** Takes away what an earlier attempt left and this one does not make. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /** Whether the file is there. */
  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /**
   * Copies the proved structure set to where people look at results that are not sent.
   *
   * @param digest recorded when it was proved
   */
  void layOut(String digest) throws IOException {
    byte[] proved = Files.readAllBytes(file(STRUCTURE_SET));
    if (!Sha256.of(proved).equals(digest)) {
      throw new IOException("the object is not the one that was proved");
    }
    Path target = folder.getParent().resolveSibling(DRY_RUN);
    Files.createDirectories(target);
    place(target.resolve("case-" + folder.getFileName() + ".dcm"), proved);
  }

  /** An empty folder for copies that are not sent; what an earlier attempt left there is gone. */
  Path emptyDryRun() throws IOException {
    Path target =
        folder.getParent().resolveSibling(DRY_RUN).resolve("case-" + folder.getFileName());
    FileSystemUtils.deleteRecursively(target);
    return Files.createDirectories(target);
  }

  /** Every file of the case, the copies that are not sent included. */
  List<Path> all() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : places()) {
      if (Files.exists(place)) {
        try (Stream<Path> found = Files.walk(place)) {
          found.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    return files;
  }

  /** Removes every file of the case for good. */
  void remove() throws IOException {
    for (Path place : places()) {
      if (FileSystemUtils.deleteRecursively(place)) {
        LastingNames.force(place.getParent());
      }
    }
  }

  private List<Path> places() {
    Path dryRun = folder.getParent().resolveSibling(DRY_RUN);
    String name = "case-" + folder.getFileName();
    return List.of(folder, dryRun.resolve(name + ".dcm"), dryRun.resolve(name));
  }

  private static Path of(Path storage, long caseId) {
    return storage.resolve("cases").resolve(Long.toString(caseId));
  }
}
