package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * A DICOM peer that this device calls about what it received.
 *
 * @param counts callers whose series are counted there before they are segmented (C-FIND); default
 *     none
 * @param fetch whether it is asked, once for each case, to send what is missing (C-MOVE); default
 *     no
 * @param whenSilent what becomes of a series that it cannot count; default hold
 * @param againSeconds time (s) between two counts of a series that is held for it; default 60
 * @param commitment whether it may ask this device to commit to what it sent (storage commitment,
 *     PS3.4 annex J); it is told the result at this address; default no
 * @param tls whether it is called in TLS; default no
 * @param certificateName name that its certificate must hold; default the host
 */
@Implements({"SRS-1010", "SRS-1013"})
public record Peer(
    @NotNull @Pattern(regexp = DicomSettings.AE_TITLE, message = DicomSettings.AE_TITLE_MESSAGE)
        String aeTitle,
    @NotBlank String host,
    @NotNull @Min(1) @Max(65535) Integer port,
    List<String> counts,
    @NotNull Boolean fetch,
    @NotNull WhenSilent whenSilent,
    @NotNull @Min(1) @Max(86400) Integer againSeconds,
    @NotNull Boolean commitment,
    @NotNull Boolean tls,
    @Nullable String certificateName) {

  /** Fills in defaults. */
  public Peer(
      String aeTitle,
      String host,
      Integer port,
      @Nullable List<String> counts,
      @Nullable Boolean fetch,
      @Nullable WhenSilent whenSilent,
      @Nullable Integer againSeconds,
      @Nullable Boolean commitment,
      @Nullable Boolean tls,
      @Nullable String certificateName) {
    this.aeTitle = aeTitle;
    this.host = host;
    this.port = port;
    this.counts = counts == null ? List.of() : List.copyOf(counts);
    this.fetch = fetch != null && fetch;
    this.whenSilent = whenSilent == null ? WhenSilent.HOLD : whenSilent;
    this.againSeconds = againSeconds == null ? 60 : againSeconds;
    this.commitment = commitment != null && commitment;
    this.tls = tls != null && tls;
    this.certificateName = certificateName;
  }
}
