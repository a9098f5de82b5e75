package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.service.Sha256;
import org.oarlock.service.receive.SeriesRemoval;
import org.oarlock.trace.annotations.Implements;

/** The files of a case that is to be removed, compared with what was recorded of them. */
@Implements("SRS-4310")
final class RemovalFiles {
  private final Path storage;
  private final SeriesRemoval received;

  RemovalFiles(Path storage, SeriesRemoval received) {
    this.storage = storage;
    this.received = received;
  }

  /** What was found. */
  record Found(RemovalList list, Optional<String> differing) {}

  /**
   * Reads every file once. A file that is gone is passed over: of it nothing can survive.
   *
   * @param made recorded digests of the files that the case made, by name
   */
  Found read(long caseId, List<SeriesRemoval.Image> images, Map<String, String> made)
      throws IOException {
    List<RemovalList.Entry> files = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    for (SeriesRemoval.Image image : images) {
      if (received.isThere(image)) {
        files.add(new RemovalList.Entry(image.file(), image.digest(), image.length()));
        if (!received.isWhole(image)) {
          differing.add(image.file());
        }
      }
    }
    for (Path file : folder(caseId).all()) {
      String path = storage.relativize(file).toString();
      String digest = Sha256.of(file);
      files.add(new RemovalList.Entry(path, digest, Files.size(file)));
      if (!isRecorded(path, digest, caseId, made)) {
        differing.add(path);
      }
    }
    return new Found(new RemovalList(files), differing.stream().findFirst());
  }

  /** What stands beside the recorded files, such as a draft, is nobody's evidence. */
  private static boolean isRecorded(
      String path, String digest, long caseId, Map<String, String> made) {
    return made.entrySet().stream()
        .filter(each -> path.equals("cases/" + caseId + "/" + each.getKey()))
        .allMatch(each -> digest.equals(each.getValue()));
  }

  /** Removes what the case made, whatever it is. */
  void removeMade(long caseId) throws IOException {
    folder(caseId).remove();
  }

  private CaseFolder folder(long caseId) {
    return new CaseFolder(storage, caseId);
  }
}
