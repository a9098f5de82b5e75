package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * DICOMweb (PS3.18) on the port of the pages.
 *
 * @param sources machines that may speak it
 * @param maxRequestMb longest request that is read (MiB); default 4096
 */
@Implements("SRS-2203")
public record DicomWebSettings(
    @NotEmpty List<@Valid WebSource> sources, @NotNull @Min(1) @Max(65536) Integer maxRequestMb) {

  /** Fills in defaults. */
  public DicomWebSettings(@Nullable List<WebSource> sources, @Nullable Integer maxRequestMb) {
    this.sources = sources == null ? List.of() : List.copyOf(sources);
    this.maxRequestMb = maxRequestMb == null ? 4096 : maxRequestMb;
  }

  /** Whether a machine proves by its certificate who it is. */
  public boolean asksForCertificates() {
    return sources.stream().anyMatch(each -> each.certificateName() != null);
  }
}
