package org.oarlock.service.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditVerifier;
import org.oarlock.service.audit.AuditVerifier.Verdict;
import org.oarlock.service.backup.Manifest.TableContent;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.trace.annotations.Implements;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a copy of all tables as they are at one moment, and of the stored files, while the device
 * runs or stands.
 */
@Implements("SRS-4501")
final class Backup {
  static final String FILES = "files/";

  private final Path storage;
  private final DataSource owner;
  private final int schema;
  private final InstantSource clock;

  /**
   * A maker of backups.
   *
   * @param owner connections with the owner's rights
   * @param schema version of the tables
   */
  Backup(Path storage, DataSource owner, int schema, InstantSource clock) {
    this.storage = storage;
    this.owner = owner;
    this.schema = schema;
    this.clock = clock;
  }

  /** What was made; {@code digest} is of the list of digests, and so of everything. */
  record Made(Manifest manifest, int files, String digest) {}

  /**
   * Makes a new folder; it has its name only once it is whole and on disk.
   *
   * @param withFiles whether stored files are copied, or stay where they are
   */
  Made into(Path target, boolean withFiles) throws IOException {
    if (Files.exists(target)) {
      throw new IOException(target + " is there already; name a new folder");
    }
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    FileSystemUtils.deleteRecursively(draft);
    try {
      Files.createDirectory(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Made made = fill(new DigestedFolder(draft), withFiles);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return made;
    } catch (NoSuchFileException e) {
      throw new IOException("there is no folder " + target.toAbsolutePath().getParent(), e);
    } finally {
      FileSystemUtils.deleteRecursively(draft);
    }
  }

  private Made fill(DigestedFolder folder, boolean withFiles) throws IOException {
    List<TableContent> tables = new ArrayList<>();
    List<IndexedFile> index;
    Manifest manifest;
    try (TableStore store = TableStore.reading(owner)) {
      for (TableContent table : store.tables()) {
        folder.write(table.file(), out -> tables.add(store.copyOut(table, out)));
      }
      index = store.files();
      manifest =
          new Manifest(
              Manifest.FORMAT,
              clock.instant().toString(),
              BuildIdentity.ofThisBuild().version(),
              BuildIdentity.ofThisBuild().inputs(),
              schema,
              withFiles,
              words(new AuditVerifier(store.jdbc()).verify()),
              tables,
              store.sequences(),
              new ArrayList<>());
    }
    int files = withFiles ? copyFiles(folder, index, manifest.damaged()) : 0;
    folder.write(Manifest.FILE, out -> out.write(manifest.json()));
    byte[] sums = Sums.text(folder.digests()).getBytes(StandardCharsets.UTF_8);
    folder.write(Sums.FILE, out -> out.write(sums));
    folder.force();
    return new Made(manifest, files, Sha256.of(sums));
  }

  private int copyFiles(DigestedFolder folder, List<IndexedFile> index, List<String> damaged)
      throws IOException {
    List<String> stored = StoredFiles.of(storage);
    for (String file : stored) {
      folder.copy(storage.resolve(file), FILES + file);
    }
    for (IndexedFile file : index) {
      if (!file.whole(folder.root().resolve(FILES))) {
        damaged.add(file.path());
      }
    }
    return stored.size();
  }

  /** What a verification of the trail said, to be compared after the way back. */
  static String words(Verdict verdict) {
    return verdict instanceof Verdict.Whole whole
        ? "whole, " + whole.entries() + " entries, last hash " + whole.lastHash()
        : "broken: " + ((Verdict.Broken) verdict).reason();
  }
}
