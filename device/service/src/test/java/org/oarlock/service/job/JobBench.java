package org.oarlock.service.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.service.receive.ArrivedSeries;
import org.oarlock.service.route.Router;

/** The real job store around steps that a test chooses. */
final class JobBench {
  final TestDatabase database = TestDatabase.shared();
  final JobStore store = new JobStore(database.jdbc());
  final Map<CaseState, Stage> stages = new EnumMap<>(CaseState.class);
  final LateImages late = new LateImages(store, database.audit());
  final CaseIntake intake = new CaseIntake(store, late, database.audit());
  final long seriesId;
  private final Path folder;

  JobBench(Path folder) {
    this.folder = folder;
    this.seriesId =
        database
            .jdbc()
            .sql(
                """
                INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
                VALUES ('JOB', :uid, 'P1', now(), false) RETURNING id
                """)
            .param("uid", UUID.randomUUID().toString())
            .query(Long.class)
            .single();
  }

  /** An instance in the index; no file. */
  long instance() {
    return database.instance(seriesId, "JOB", "", "", 0);
  }

  void arrive(List<Long> instances, Finding... reasons) {
    database
        .transactions()
        .executeWithoutResult(
            status -> intake.arrived(new ArrivedSeries(seriesId, instances, List.of(reasons))));
  }

  /** One more image of the series, as it is indexed; gives those of the case and the new one. */
  List<Long> grow(long caseId) {
    List<Long> images = new ArrayList<>(store.images(caseId));
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              images.add(instance());
              late.grew(seriesId);
            });
    return images;
  }

  List<CaseRecord> cases() {
    return store.lockOfSeries(seriesId);
  }

  CaseRecord only() {
    List<CaseRecord> all = cases();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " cases");
    }
    return all.get(0);
  }

  /** A new case in this state. */
  long caseIn(CaseState state) {
    return store.create(seriesId, List.of(instance()), state, List.of());
  }

  CaseRecord record(long id) {
    return store.find(id).orElseThrow();
  }

  /** From each state to the next, writing nothing. */
  JobBench allStepsSucceed() {
    stages.put(CaseState.ARRIVED, desk -> to(CaseState.ROUTED));
    stages.put(CaseState.ROUTED, desk -> to(CaseState.GATED));
    stages.put(CaseState.GATED, desk -> to(CaseState.SEGMENTED));
    stages.put(CaseState.SEGMENTED, desk -> to(CaseState.DRAWN));
    stages.put(CaseState.DRAWN, desk -> to(CaseState.PROVED));
    stages.put(CaseState.PROVED, desk -> to(CaseState.DELIVERED));
    return this;
  }

  static StepOutcome to(CaseState next, Finding... findings) {
    return new StepOutcome.Advanced(next, List.of(findings));
  }

  CaseMover mover() {
    return new CaseMover(
        store,
        database.transactions(),
        database.audit(),
        stages,
        record ->
            new CaseDesk(
                record,
                new CaseFolder(folder, record.id()),
                List.of(),
                image -> folder,
                name -> {
                  throw new IllegalStateException("no package on this bench");
                }),
        Clock.systemUTC());
  }

  OperatorActs acts() {
    var configuration = TestSite.in(folder).configuration();
    return new OperatorActs(
        store,
        database.transactions(),
        database.audit(),
        new Deliverer(
            configuration,
            database.jdbc(),
            database.audit(),
            destination -> ClientSettings.DEFAULT),
        () -> new Router(configuration.routes()));
  }

  List<String> history(long id) {
    return database.audit().about("case " + id).stream().map(AuditEntry::event).toList();
  }
}
