package org.oarlock.service.remote;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.network.CertificateNames;
import org.oarlock.trace.annotations.Implements;

/** Whose volumes are segmented: those whose certificate holds one of the names of the site. */
@Implements({"SRS-4604", "RC-250"})
final class Gateways {
  private final Set<String> names;

  Gateways(Collection<String> names) {
    this.names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether the certificates that a connection showed, its own first, are of one of them. */
  boolean areNamedIn(@Nullable Object certificates) {
    return certificates instanceof X509Certificate[] chain
        && chain.length > 0
        && CertificateNames.of(chain[0]).stream().anyMatch(names::contains);
  }
}
