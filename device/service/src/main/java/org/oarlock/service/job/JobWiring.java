package org.oarlock.service.job;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.ConfigurationFile;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.deliver.Confirmations;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.receive.Arrivals;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.receive.Promises;
import org.oarlock.service.receive.QueriedPeer;
import org.oarlock.service.receive.SourceCount;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.service.segment.Segmenting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the parts around a case together. */
@Configuration
class JobWiring {

  @Bean
  Intake intake(
      SiteConfiguration configuration,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      AuditTrail audit,
      LateImages late)
      throws IOException {
    return new Intake(configuration, worker(configuration), jdbc, transactions, audit, late);
  }

  @Bean
  LateImages lateImages(JobStore store, AuditTrail audit) {
    return new LateImages(store, audit);
  }

  @Bean
  JobStore jobStore(JdbcClient jdbc) {
    return new JobStore(jdbc);
  }

  @Bean
  RulesInForce rulesInForce(
      ConfigurationFile file, SiteConfiguration configuration, ModelShelf shelf, AuditTrail audit) {
    return new RulesInForce(file, configuration, shelf, audit);
  }

  @Bean
  Deliverer deliverer(
      SiteConfiguration configuration,
      JdbcClient jdbc,
      AuditTrail audit,
      SiteCertificates certificates) {
    return new Deliverer(configuration, jdbc, audit, certificates::towards);
  }

  @Bean
  OperatorActs operatorActs(
      JobStore store,
      TransactionTemplate transactions,
      AuditTrail audit,
      Deliverer deliverer,
      RulesInForce rules) {
    return new OperatorActs(store, transactions, audit, deliverer, rules::router);
  }

  @Bean
  CaseViews caseViews(
      JdbcClient jdbc, Deliverer deliverer, AuditTrail audit, SiteConfiguration configuration) {
    return new CaseViews(
        new CaseViewStore(jdbc, deliverer), audit, configuration.storage().directory());
  }

  @Bean
  CaseRemovals caseRemovals(
      SiteConfiguration configuration,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JobStore store,
      AuditTrail audit,
      Intake intake) {
    return new CaseRemovals(
        new RemovalStore(jdbc),
        store,
        new Confirmations(configuration, jdbc),
        intake.removal(),
        new RemovalFiles(configuration.storage().directory(), intake.removal()),
        transactions,
        audit,
        InstantSource.system());
  }

  @Bean
  CaseMover caseMover(
      SiteConfiguration configuration,
      DeviceVersion device,
      JobStore store,
      TransactionTemplate transactions,
      AuditTrail audit,
      RulesInForce rules,
      Deliverer deliverer,
      CaseCount count,
      Function<CaseRecord, CaseDesk> desks,
      Segmenting segmenting) {
    Map<CaseState, Stage> stages = new EnumMap<>(CaseState.class);
    stages.put(CaseState.ARRIVED, new RouteStage(rules::router, configuration, Clock.systemUTC()));
    stages.put(CaseState.ROUTED, new CountStage(count, new GateStage()));
    stages.put(
        CaseState.GATED,
        new DeidentifyStage(
            configuration.deidentification(), new SegmentStage(segmenting, Clock.systemUTC())));
    stages.put(CaseState.SEGMENTED, new DrawStage(configuration, device));
    stages.put(CaseState.DRAWN, new ProveStage(configuration, device));
    stages.put(CaseState.PROVED, new DeliverStage(deliverer, store));
    return new CaseMover(store, transactions, audit, stages, desks, Clock.systemUTC());
  }

  @Bean
  Function<CaseRecord, CaseDesk> desks(
      SiteConfiguration configuration, ModelShelf shelf, Intake intake) {
    return record ->
        new CaseDesk(
            record,
            new CaseFolder(configuration.storage().directory(), record.id()),
            intake.images(record.id()),
            intake::file,
            packages(shelf));
  }

  @Bean
  CaseCount caseCount(SiteConfiguration configuration, SiteCertificates certificates) {
    DicomSettings dicom = configuration.dicom();
    return new CaseCount(
        new SourceCount(dicom.peers(), new QueriedPeer(dicom.aeTitle(), certificates::towards)));
  }

  @Bean
  Promises promises(
      SiteConfiguration configuration,
      JdbcClient jdbc,
      AuditTrail audit,
      Intake intake,
      SiteCertificates certificates) {
    return intake.promises(configuration.dicom(), jdbc, audit, certificates::towards);
  }

  @Bean
  Recount recount(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JobStore store,
      AuditTrail audit,
      CaseCount count,
      Function<CaseRecord, CaseDesk> desks) {
    return new Recount(
        store, new CountStore(jdbc), transactions, audit, desks, count, Clock.systemUTC());
  }

  @Bean(destroyMethod = "")
  Work work(
      SiteConfiguration configuration,
      DataSource source,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JobStore store,
      AuditTrail audit,
      LateImages late,
      CaseMover mover,
      Recount recount,
      Promises promises) {
    Arrivals arrivals =
        new Arrivals(configuration.dicom(), jdbc, transactions, new CaseIntake(store, late, audit));
    return new Work(
        worker(configuration),
        source,
        jdbc,
        arrivals,
        mover,
        List.of(recount::look, promises::look));
  }

  private static Function<String, ModelPackage> packages(ModelShelf shelf) {
    return name ->
        shelf
            .find(name)
            .orElseThrow(
                () -> new IllegalStateException("the device has no package '" + name + "' now"));
  }

  /** The same after a restart, and another one for each storage directory of a machine. */
  private static String worker(SiteConfiguration configuration) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (java.net.UnknownHostException e) {
      host = "localhost";
    }
    return host + ":" + configuration.storage().directory();
  }
}
