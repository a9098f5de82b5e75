package org.oarlock.service.security;

import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Implements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The label of the device, which everybody may read. */
@Controller
@Implements({"SRS-2408", "SRS-2052"})
class AboutPage {

  private final ReleaseIdentity identity;
  private final SiteCertificates certificates;

  AboutPage(ReleaseIdentity identity, SiteCertificates certificates) {
    this.identity = identity;
    this.certificates = certificates;
  }

  @GetMapping("/about")
  String about(Model model) {
    model.addAttribute("label", identity.label());
    model.addAttribute("certificates", certificates.standings());
    return "about";
  }
}
