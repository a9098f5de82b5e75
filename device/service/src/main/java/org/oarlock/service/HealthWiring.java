package org.oarlock.service;

import org.oarlock.service.job.CaseViews;
import org.oarlock.service.operations.Alerts;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.remote.ServiceStanding;
import org.oarlock.service.security.certificate.CertificateStanding;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Implements;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the health page says beside the database: statuses only, no identity, no details. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {
  private static final Status WARNING = new Status("WARNING");

  /** Warns while a result waits that was given up. */
  @Bean
  @Implements("SRS-1606")
  HealthIndicator deliveryHealth(CaseViews cases) {
    return () -> Health.status(cases.hasDeadLetters() ? WARNING : Status.UP).build();
  }

  /** Warns a month before a certificate ends. */
  @Bean
  @Implements("SRS-2052")
  HealthIndicator certificateHealth(SiteCertificates certificates) {
    return () ->
        Health.status(
                certificates.standings().stream().anyMatch(CertificateStanding::needsRenewal)
                    ? WARNING
                    : Status.UP)
            .build();
  }

  /** Warns while cases wait for another device to segment them. */
  @Bean
  @Implements("SRS-4607")
  HealthIndicator inferenceHealth(ServiceStanding standing) {
    return () -> Health.status(standing.isAway() ? WARNING : Status.UP).build();
  }

  /** Warns while a channel does not take alerts. */
  @Bean
  @Implements("SRS-4304")
  HealthIndicator alertHealth(Alerts alerts) {
    return () -> Health.status(alerts.failures().isEmpty() ? Status.UP : WARNING).build();
  }

  /** Warns below twice the reserve; out of service below the reserve, where nothing is taken in. */
  @Bean
  @Implements({"SRS-1008", "SRS-4306"})
  HealthIndicator receptionHealth(Intake intake) {
    return () ->
        Health.status(
                switch (intake.room()) {
                  case ENOUGH -> Status.UP;
                  case SHORT -> WARNING;
                  case NONE -> Status.OUT_OF_SERVICE;
                })
            .build();
  }
}
