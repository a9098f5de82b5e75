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
 * The mail server that takes alerts.
 *
 * @param port TCP port; default 25
 * @param startTls whether nothing is sent unless the connection is encrypted first; default true
 */
public record MailSettings(
    @NotBlank String host,
    @NotNull @Min(1) @Max(65535) Integer port,
    @NotNull Boolean startTls,
    @NotNull @Pattern(regexp = ADDRESS, message = ADDRESS_MESSAGE) String from,
    @NotEmpty List<@Pattern(regexp = ADDRESS, message = ADDRESS_MESSAGE) String> to) {

  private static final String ADDRESS = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+";
  private static final String ADDRESS_MESSAGE = "must look like NAME@HOST";

  /** Fills in defaults. */
  public MailSettings(
      String host,
      @Nullable Integer port,
      @Nullable Boolean startTls,
      String from,
      @Nullable List<String> to) {
    this.host = host;
    this.port = port == null ? 25 : port;
    this.startTls = startTls == null || startTls;
    this.from = from;
    this.to = to == null ? List.of() : List.copyOf(to);
  }
}
