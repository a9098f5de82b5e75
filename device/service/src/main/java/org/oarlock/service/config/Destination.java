package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DICOM peer that receives results.
 *
 * @param purpose whether results there may be used for patients
 * @param holes how holes of structures are written for it; default keyhole
 * @param names name template for its structures; absent: the package's names behind the prefix of
 *     {@code drawing}
 * @param giveUpHours time (h) after which delivery is given up; default 72
 * @param tls whether it is called in TLS; default no
 * @param certificateName name that its certificate must hold; default the host
 * @param commitment whether it must commit to keep a result (storage commitment, PS3.4 annex J)
 *     before the result counts as received; default false
 * @param formats what it is sent, each as an object of its own; default the RT structure set
 */
public record Destination(
    @NotBlank String name,
    @NotNull @Pattern(regexp = DicomSettings.AE_TITLE, message = DicomSettings.AE_TITLE_MESSAGE)
        String aeTitle,
    @NotBlank String host,
    @NotNull @Min(1) @Max(65535) Integer port,
    @NotNull Purpose purpose,
    @NotNull HoleStyle holes,
    @Nullable String names,
    @NotNull @Min(1) @Max(8760) Integer giveUpHours,
    @NotNull Boolean tls,
    @Nullable String certificateName,
    @NotNull Boolean commitment,
    @NotEmpty List<ResultFormat> formats) {

  /** Fills in defaults; there is none for the purpose, which must be said. */
  public Destination(
      String name,
      String aeTitle,
      String host,
      Integer port,
      Purpose purpose,
      @Nullable HoleStyle holes,
      @Nullable String names,
      @Nullable Integer giveUpHours,
      @Nullable Boolean tls,
      @Nullable String certificateName,
      @Nullable Boolean commitment,
      @Nullable List<ResultFormat> formats) {
    this.name = name;
    this.aeTitle = aeTitle;
    this.host = host;
    this.port = port;
    this.purpose = purpose;
    this.holes = holes == null ? HoleStyle.KEYHOLE : holes;
    this.names = names;
    this.giveUpHours = giveUpHours == null ? 72 : giveUpHours;
    this.tls = tls != null && tls;
    this.certificateName = certificateName;
    this.commitment = commitment != null && commitment;
    this.formats =
        formats == null
            ? List.of(ResultFormat.RTSTRUCT)
            : formats.stream().distinct().sorted().toList();
  }
}
