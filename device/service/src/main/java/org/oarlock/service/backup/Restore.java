package org.oarlock.service.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.audit.AuditVerifier;
import org.oarlock.service.backup.Manifest.TableContent;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.database.Database;
import org.oarlock.service.database.StorageLock;
import org.oarlock.trace.annotations.Implements;

/** Puts a backup back into an empty place. Nothing is taken that is not what was backed up. */
@Implements({"SRS-4502", "SRS-4503"})
final class Restore {
  private final Path backup;
  private final SiteConfiguration configuration;
  private final Path storage;

  Restore(Path backup, SiteConfiguration configuration) {
    this.backup = backup;
    this.configuration = configuration;
    this.storage = configuration.storage().directory();
  }

  /** What was put back. */
  record Done(Manifest manifest, long files) {}

  /**
   * Reads the whole backup, then writes.
   *
   * @throws IOException when something does not fit; what was written until then is marked, and no
   *     device starts on it
   */
  Done run() throws IOException {
    SortedMap<String, String> sums = Sums.verified(backup);
    Manifest manifest = Manifest.read(backup);
    StorageLock lock = StorageLock.take(storage);
    try {
      refuseUsed(manifest);
      UnfinishedRestore.begin(storage);
      long files = manifest.withFiles() ? copyFiles(sums) : 0;
      fill(manifest);
      UnfinishedRestore.end(storage);
      return new Done(manifest, files);
    } finally {
      lock.close();
    }
  }

  private void fill(Manifest manifest) throws IOException {
    try (Database database = Database.empty(configuration, manifest.schema())) {
      load(manifest, database);
      AuditTrail.over(database.connections())
          .append(
              "RESTORED",
              "device",
              "device",
              "from the backup of " + manifest.madeAt() + " by release " + manifest.release());
    }
  }

  private void refuseUsed(Manifest manifest) throws IOException {
    UnfinishedRestore.refuse(storage);
    List<Path> inTheWay =
        manifest.withFiles()
            ? StoredFiles.inTheWay(storage)
            : StoredFiles.inTheWay(storage).stream()
                .filter(each -> each.endsWith("database"))
                .toList();
    if (!inTheWay.isEmpty()) {
      throw new IOException(
          storage
              + " is in use: it holds "
              + inTheWay.get(0).getFileName()
              + ". Restore into an empty folder, or put that away first");
    }
  }

  private long copyFiles(SortedMap<String, String> sums) throws IOException {
    DigestedFolder folder = new DigestedFolder(storage);
    for (Map.Entry<String, String> each : sums.entrySet()) {
      if (each.getKey().startsWith(Backup.FILES)) {
        String name = each.getKey().substring(Backup.FILES.length());
        if (!folder.copy(backup.resolve(each.getKey()), name).equals(each.getValue())) {
          throw new IOException("the file " + each.getKey() + " changed while it was restored");
        }
      }
    }
    folder.force();
    return folder.digests().size();
  }

  private void load(Manifest manifest, Database database) throws IOException {
    try (TableStore store = TableStore.writing(database.connections())) {
      List<TableContent> there = store.tables();
      refuseOthers(manifest, there);
      for (TableContent table : manifest.tables()) {
        try (InputStream in = Files.newInputStream(backup.resolve(table.file()))) {
          TableContent read = store.copyIn(there.get(there.indexOf(table.empty())), in);
          if (read.rows() != table.rows()) {
            throw new IOException("table " + table.name() + " did not come back whole");
          }
        }
      }
      for (Map.Entry<String, Long> each : manifest.sequences().entrySet()) {
        store.goOn(each.getKey(), each.getValue());
      }
      refuseAltered(manifest, Backup.words(new AuditVerifier(store.jdbc()).verify()));
      for (IndexedFile file : store.files()) {
        if (!file.whole(storage) && !manifest.damaged().contains(file.path())) {
          throw new IOException(
              "the stored file " + file.path() + " is missing or not what was recorded");
        }
      }
      store.endAssociations();
      store.commit();
    }
  }

  private static void refuseOthers(Manifest manifest, List<TableContent> there) throws IOException {
    List<TableContent> empty = manifest.tables().stream().map(TableContent::empty).toList();
    if (!empty.equals(there)) {
      throw new IOException(
          "the tables of the backup are not those of version " + manifest.schema());
    }
  }

  private static void refuseAltered(Manifest manifest, String trail) throws IOException {
    if (!trail.equals(manifest.auditTrail())) {
      throw new IOException(
          "the audit trail is "
              + trail
              + " and was "
              + manifest.auditTrail()
              + " when the backup was made");
    }
  }
}
