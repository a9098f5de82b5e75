package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.audit.AuditTrail;

/** Reads cases for people. */
public final class CaseViews {
  private final CaseViewStore store;
  private final AuditTrail audit;
  private final Path storage;

  CaseViews(CaseViewStore store, AuditTrail audit, Path storage) {
    this.store = store;
    this.audit = audit;
    this.storage = storage;
  }

  /** The latest {@code limit} cases, newest first. */
  public List<CaseView> latest(int limit) {
    return store.latest(limit);
  }

  /** One case. */
  public Optional<CaseView> find(long id) {
    return store.find(id);
  }

  /** Whether a result waits that was given up. */
  public boolean hasDeadLetters() {
    return store.count(CaseState.DEAD_LETTER) > 0;
  }

  /** What was done to a case, oldest first. */
  public List<AuditEntry> history(long id) {
    return audit.about(CaseRecord.subject(id));
  }

  /** The picture of a case, drawn from the written structure set; empty when there is none yet. */
  public Optional<Path> preview(long id) throws IOException {
    return file(id, CaseFolder.PREVIEW);
  }

  /** The structure set of a case; empty when there is none yet. */
  public Optional<Path> structureSet(long id) throws IOException {
    return file(id, CaseFolder.STRUCTURE_SET);
  }

  private Optional<Path> file(long id, String name) throws IOException {
    Path file = new CaseFolder(storage, id).file(name);
    return store.hasArtifact(id, name) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }
}
