package org.oarlock.service.security;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.service.security.certificate.CertificateStanding;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Implements;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands on every page: which software this is, and who is logged in. */
@ControllerAdvice
@Implements("SRS-2401")
class PageFrame {

  private final ReleaseIdentity identity;
  private final SiteCertificates certificates;

  PageFrame(ReleaseIdentity identity, SiteCertificates certificates) {
    this.identity = identity;
    this.certificates = certificates;
  }

  @ModelAttribute("identity")
  String identity() {
    return identity.words();
  }

  @ModelAttribute("certification")
  String certification() {
    return identity.certification();
  }

  @ModelAttribute("renewals")
  @Implements({"SRS-2052", "RC-172"})
  List<CertificateStanding> renewals() {
    return certificates.standings().stream().filter(CertificateStanding::needsRenewal).toList();
  }

  @ModelAttribute("user")
  @Nullable String user(@Nullable Principal somebody) {
    return somebody == null ? null : somebody.getName();
  }
}
