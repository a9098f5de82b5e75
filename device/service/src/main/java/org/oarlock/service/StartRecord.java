package org.oarlock.service;

import java.io.IOException;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.audit.AuditVerifier;
import org.oarlock.service.audit.AuditVerifier.Verdict;
import org.oarlock.service.config.ConfigurationFile;
import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the audit trail what starts with which configuration, after checking the trail. */
@Implements({"SRS-1801", "SRS-1803"})
final class StartRecord {
  private static final Logger LOG = LoggerFactory.getLogger(StartRecord.class);
  private final AuditTrail trail;
  private final AuditVerifier verifier;
  private final ReleaseIdentity identity;
  private final ConfigurationFile configuration;

  StartRecord(
      AuditTrail trail,
      AuditVerifier verifier,
      ReleaseIdentity identity,
      ConfigurationFile configuration) {
    this.trail = trail;
    this.verifier = verifier;
    this.identity = identity;
    this.configuration = configuration;
  }

  /** A broken trail is reported and does not stop care. */
  void write() throws IOException {
    if (verifier.verify() instanceof Verdict.Broken broken) {
      LOG.error("The audit trail is broken: {}", broken.reason());
      trail.append("AUDIT_TRAIL_BROKEN", "device", "audit trail", broken.reason());
    }
    trail.append(
        "DEVICE_STARTED",
        "device",
        "device",
        identity.words() + ", configuration " + Sha256.of(configuration.path()));
  }
}
