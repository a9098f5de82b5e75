package org.oarlock.service.operations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.OperationsSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.job.CaseRemovals;
import org.oarlock.service.job.CaseViews;
import org.oarlock.service.operations.syslog.AuditCopies;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.remote.ServiceStanding;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what watches the device. */
@Configuration(proxyBeanMethods = false)
class OperationsWiring {
  private static final Duration ALERTS = Duration.ofSeconds(5);
  private static final Duration AUDIT = Duration.ofSeconds(5);
  private static final Duration RETENTION = Duration.ofSeconds(20);

  @Bean
  ClockWatch clockWatch(SiteConfiguration configuration) {
    String server = configuration.operations().timeServer();
    return server == null
        ? new ClockWatch(() -> Duration.ZERO)
        : new ClockWatch(new TimeServer(server, InstantSource.system())::ahead).begin();
  }

  @Bean
  Troubles troubles(
      CaseViews cases,
      Intake intake,
      ClockWatch clock,
      CaseRemovals removals,
      SiteCertificates certificates,
      AuditCopies copies,
      ServiceStanding inference) {
    return new Troubles(
        TroubleSources.cases(cases::standing, InstantSource.system()),
        TroubleSources.removals(removals::stuck),
        TroubleSources.disk(intake::room),
        TroubleSources.certificates(certificates::standings),
        TroubleSources.auditRepository(copies::isFailing),
        TroubleSources.inference(inference::isAway),
        TroubleSources.clock(clock::found));
  }

  @Bean
  Rounds retentionRounds(SiteConfiguration configuration, CaseRemovals removals, ClockWatch clock) {
    Retention retention =
        new Retention(
            configuration.storage().removeDeliveredAfterDays(),
            removals::begin,
            removals::end,
            configuration.operations().timeServer() == null ? () -> true : clock::isRight,
            InstantSource.system());
    return new Rounds("retention", RETENTION, retention::look);
  }

  @Bean
  Alerts alerts(
      SiteConfiguration configuration,
      Troubles troubles,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    return new Alerts(
        configuration.site().name(),
        troubles,
        channels(configuration.operations()),
        new AlertStore(jdbc),
        transactions,
        InstantSource.system());
  }

  @Bean
  AuditCopies auditCopies(
      SiteConfiguration configuration,
      AuditTrail trail,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Intake intake,
      SiteCertificates certificates) {
    return AuditCopies.of(configuration, trail, jdbc, transactions, intake, certificates::tls);
  }

  @Bean
  Rounds auditRounds(AuditCopies copies) {
    return new Rounds("audit-copies", AUDIT, copies::look);
  }

  @Bean
  Rounds alertRounds(Alerts alerts) {
    return new Rounds("alerts", ALERTS, alerts::look);
  }

  @Bean
  DeviceMeters deviceMeters(CaseViews cases, Intake intake, Alerts alerts) {
    return new DeviceMeters(cases, intake, alerts);
  }

  private static List<AlertChannel> channels(OperationsSettings settings) {
    List<AlertChannel> channels = new ArrayList<>();
    if (settings.webhook() != null) {
      channels.add(new WebhookChannel(settings.webhook()));
    }
    if (settings.mail() != null) {
      channels.add(new MailChannel(settings.mail()));
    }
    return channels;
  }
}
