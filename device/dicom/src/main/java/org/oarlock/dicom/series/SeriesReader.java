package org.oarlock.dicom.series;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.trace.annotations.Implements;

/** Finds DICOM instances in a folder. */
@Implements("SRS-402")
public final class SeriesReader {

  private SeriesReader() {}

  /**
   * Reads the header of every regular file in {@code folder} and below; symbolic links are not
   * followed.
   *
   * @throws IOException when the folder itself cannot be listed
   */
  public static ScanResult scan(Path folder, ReadLimits limits) throws IOException {
    List<CtInstance> instances = new ArrayList<>();
    List<ScanResult.Unreadable> unreadable = new ArrayList<>();
    for (Path file : filesBelow(folder)) {
      try {
        DicomFile header = DicomFiles.readHeader(file, limits);
        instances.add(new CtInstance(file, header));
      } catch (IOException notReadable) {
        unreadable.add(new ScanResult.Unreadable(file, reason(notReadable)));
      }
    }
    return new ScanResult(instances, unreadable);
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
