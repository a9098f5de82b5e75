package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;

/** A site with a key for the images that leave it; another key in every folder. */
record ExportingSite(Path folder) {

  ExportingSite {
    try {
      Path key = folder.resolve("site.key");
      if (!Files.exists(key)) {
        String digits = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        Files.writeString(key, digits + "\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path key() {
    return folder.resolve("site.key");
  }

  /** The site's configuration, with more of what it says of de-identification. */
  Path configuration(String more) {
    return new Site(folder).extra("deidentification: {key-file: site.key" + more + "}\n").write();
  }

  static List<Path> filesIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Dataset read(Path file) {
    try {
      return DicomFiles.read(file, ReadLimits.DEFAULT).dataset();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
