package org.oarlock.service.dicomweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.network.ProvenPeer;
import org.oarlock.service.config.DicomWebSettings;
import org.oarlock.service.config.WebSource;
import org.oarlock.service.security.BearerToken;
import org.oarlock.trace.annotations.Implements;

/** The machines that may speak DICOMweb, and what each of them has to show. */
@Implements({"SRS-4402", "RC-232"})
final class KnownSources {

  /** What one machine has to show; at least one of both. */
  private record Proof(
      String aeTitle, Optional<BearerToken> token, Optional<String> certificateName) {

    boolean isShown(@Nullable String authorization, Set<String> provedNames) {
      return (token.isPresent() || certificateName.isPresent())
          && token.map(each -> each.isIn(authorization)).orElse(true)
          && certificateName.map(each -> ProvenPeer.isNamed(each, provedNames)).orElse(true);
    }
  }

  private final List<Proof> proofs = new ArrayList<>();

  /**
   * Reads the files of tokens.
   *
   * @param settings null: nobody speaks DICOMweb
   * @throws IllegalStateException if a file cannot be read or a token is too short
   */
  KnownSources(@Nullable DicomWebSettings settings) {
    List<WebSource> sources = settings == null ? List.of() : settings.sources();
    for (int i = 0; i < sources.size(); i++) {
      WebSource source = sources.get(i);
      String key = "dicom-web.sources[" + i + "].token-file";
      proofs.add(
          new Proof(
              source.aeTitle(),
              Optional.ofNullable(source.tokenFile()).map(file -> BearerToken.in(key, file)),
              Optional.ofNullable(source.certificateName())));
    }
  }

  boolean isEmpty() {
    return proofs.isEmpty();
  }

  /**
   * AE title of the machine that shows this.
   *
   * @param authorization value of the Authorization header
   * @param provedNames names that stand in the certificate of the connection
   * @return empty also where two machines might have shown it: nobody then knows which
   */
  Optional<String> who(@Nullable String authorization, Set<String> provedNames) {
    List<String> shown =
        proofs.stream()
            .filter(each -> each.isShown(authorization, provedNames))
            .map(Proof::aeTitle)
            .toList();
    return shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty();
  }
}
