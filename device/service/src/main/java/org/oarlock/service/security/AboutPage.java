package org.oarlock.service.security;

import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.trace.annotations.Implements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The label of the device, which everybody may read. */
@Controller
@Implements("SRS-2408")
class AboutPage {

  private final ReleaseIdentity identity;

  AboutPage(ReleaseIdentity identity) {
    this.identity = identity;
  }

  @GetMapping("/about")
  String about(Model model) {
    model.addAttribute("label", identity.label());
    return "about";
  }
}
