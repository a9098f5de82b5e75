package org.oarlock.service.security;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.release.ReleaseIdentity;
import org.oarlock.trace.annotations.Implements;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands on every page: which software this is, and who is logged in. */
@ControllerAdvice
@Implements("SRS-2401")
class PageFrame {

  private final ReleaseIdentity identity;

  PageFrame(ReleaseIdentity identity) {
    this.identity = identity;
  }

  @ModelAttribute("identity")
  String identity() {
    return identity.words();
  }

  @ModelAttribute("certification")
  String certification() {
    return identity.certification();
  }

  @ModelAttribute("user")
  @Nullable String user(@Nullable Principal somebody) {
    return somebody == null ? null : somebody.getName();
  }
}
