package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * Where the pages are.
 *
 * @param bind address of the interface; default loopback
 * @param port TCP port; 0 takes a free one; default 8080
 * @param tls whether the pages are served over HTTPS; default no, which only loopback allows
 * @param clientCertificates whether a browser has to show a certificate of a trusted authority
 *     before anybody can log in; default no
 */
@Implements("SRS-2203")
public record WebSettings(
    @NotBlank String bind,
    @NotNull @Min(0) @Max(65535) Integer port,
    @NotNull Boolean tls,
    @NotNull Boolean clientCertificates) {

  /** Fills in defaults. */
  public WebSettings(
      @Nullable String bind,
      @Nullable Integer port,
      @Nullable Boolean tls,
      @Nullable Boolean clientCertificates) {
    this.bind = bind == null ? "127.0.0.1" : bind;
    this.port = port == null ? 8080 : port;
    this.tls = tls != null && tls;
    this.clientCertificates = clientCertificates != null && clientCertificates;
  }
}
