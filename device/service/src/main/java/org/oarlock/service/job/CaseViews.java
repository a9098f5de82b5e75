package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.trace.annotations.Implements;

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

  /** How many cases stand in {@code state}. */
  public int count(CaseState state) {
    return store.count(state);
  }

  /** Whether a result waits that was given up. */
  public boolean hasDeadLetters() {
    return count(CaseState.DEAD_LETTER) > 0;
  }

  /**
   * Cases that a person must look at, in the order of their numbers: HELD, FAILED and DEAD_LETTER
   * until they move, REFUSED and BLOCKED if they became so after {@code finalSince}.
   */
  public List<StandingCase> standing(Instant finalSince) {
    return store.standing(finalSince);
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

  /**
   * The object of a case that a destination has taken; empty when the file is another one by now.
   *
   * @param digest SHA-256 (hex) that was recorded when the object was proved
   */
  @Implements({"SRS-4410", "RC-271"})
  public Optional<Path> taken(long id, ResultFormat format, String digest) throws IOException {
    Optional<Path> file = file(id, CaseFolder.name(format));
    return file.isPresent() && isRecorded(file.get(), digest) ? file : Optional.empty();
  }

  private static boolean isRecorded(Path file, String digest) throws IOException {
    return Sha256.of(file).equals(digest);
  }

  private Optional<Path> file(long id, String name) throws IOException {
    Path file = new CaseFolder(storage, id).file(name);
    return store.hasArtifact(id, name) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }
}
