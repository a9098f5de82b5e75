package org.oarlock.service;

import java.io.IOException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.audit.AuditVerifier;
import org.oarlock.service.backup.UnfinishedRestore;
import org.oarlock.service.backup.UpgradeCopy;
import org.oarlock.service.config.ConfigurationFile;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.database.Database;
import org.oarlock.service.database.StorageLock;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.job.DeviceVersion;
import org.oarlock.service.job.Work;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.receive.Promises;
import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the running device together. The site's configuration is a bean before this starts. */
@SpringBootApplication
public class DeviceWiring {

  /** Two devices on one storage directory would stop each other's database. */
  @Bean(destroyMethod = "close")
  StorageLock storageLock(SiteConfiguration configuration) throws IOException {
    StorageLock lock = StorageLock.take(configuration.storage().directory());
    UnfinishedRestore.refuse(configuration.storage().directory());
    return lock;
  }

  @Bean(destroyMethod = "close")
  Database database(SiteConfiguration configuration, StorageLock lock) throws IOException {
    return Database.open(
        configuration,
        new UpgradeCopy(configuration.storage().directory(), InstantSource.system()));
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.connections();
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc, TransactionTemplate transactions) {
    return new AuditTrail(jdbc, transactions);
  }

  @Bean
  DeviceVersion deviceVersion(ReleaseIdentity identity) {
    String commit = identity.commit().matches("[0-9a-f]{7,64}") ? identity.commit() : "";
    return new DeviceVersion(identity.build().version(), commit, identity.manufacturer());
  }

  @Bean
  Reception reception(
      SiteConfiguration configuration,
      ConfigurationFile file,
      ReleaseIdentity identity,
      AuditTrail trail,
      JdbcClient jdbc,
      Intake intake,
      Deliverer deliverer,
      Promises promises,
      Work work,
      SiteCertificates certificates) {
    StartRecord record = new StartRecord(trail, new AuditVerifier(jdbc), identity, file);
    return new Reception(
        configuration,
        certificates,
        record,
        intake,
        new BothCommitments(deliverer.commitments(), promises),
        work);
  }
}
