package org.oarlock.service.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.deliver.Deliverer;

/** Reads cases for people. */
public final class CaseViews {
  private final CaseViewStore store;
  private final Deliverer deliverer;
  private final AuditTrail audit;
  private final Path storage;

  CaseViews(CaseViewStore store, Deliverer deliverer, AuditTrail audit, Path storage) {
    this.store = store;
    this.deliverer = deliverer;
    this.audit = audit;
    this.storage = storage;
  }

  /** The latest {@code limit} cases, newest first. */
  public List<CaseView> latest(int limit) {
    return store.latest(limit, this::view);
  }

  /** One case. */
  public Optional<CaseView> find(long id) {
    return store.find(id, this::view);
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

  private CaseView view(ResultSet row, int index) throws SQLException {
    CaseState state = CaseState.valueOf(row.getString("state"));
    OffsetDateTime next = row.getObject("next_step_at", OffsetDateTime.class);
    return new CaseView(
        row.getLong("id"),
        state,
        row.getString("patient_id"),
        row.getString("series_uid"),
        row.getString("calling_ae"),
        row.getInt("images"),
        JobStore.findings(row.getString("findings")),
        Optional.ofNullable(row.getString("route")),
        Optional.ofNullable(row.getString("model")),
        deliverer.of(row.getLong("id")),
        row.getInt("priority") > 0,
        state.moving() && next.isAfter(OffsetDateTime.now(next.getOffset()))
            ? Optional.of(next.toInstant())
            : Optional.empty(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
