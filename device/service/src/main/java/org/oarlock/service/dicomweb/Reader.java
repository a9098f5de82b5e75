package org.oarlock.service.dicomweb;

import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.springframework.security.core.Authentication;

/** Who asks for instances. */
final class Reader {
  private Reader() {}

  /** The machine whose series alone may be seen; empty for a person, who sees all of them. */
  @Implements({"SRS-4406", "RC-233"})
  static Optional<String> sender(Authentication who) {
    return who.getAuthorities().stream()
            .anyMatch(each -> SourceFilter.AUTHORITY.equals(each.getAuthority()))
        ? Optional.of(who.getName())
        : Optional.empty();
  }
}
