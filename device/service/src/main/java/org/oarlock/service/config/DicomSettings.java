package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * The device as a DICOM peer.
 *
 * @param bind address of the interface; default loopback
 * @param port TCP port; 0 takes a free one; default 11112
 * @param aeTitle title of the device
 * @param callers titles that may call; nobody else is accepted
 * @param quietSeconds time (s) without news after which a series is complete; default 10
 * @param abortedHoldSeconds time (s) after which a series left by a broken association is shown as
 *     held; default 30
 * @param maxInstanceMb largest instance (MiB); default 512
 * @param transport which of the two ports are open; default plain
 * @param tlsPort TCP port for TLS; 0 takes a free one; default 2762, as registered for it
 * @param certificates which certificate speaks for which caller
 * @param peers whom the device asks about what it received
 */
@Implements("SRS-2203")
public record DicomSettings(
    @NotBlank String bind,
    @NotNull @Min(0) @Max(65535) Integer port,
    @NotNull @Pattern(regexp = AE_TITLE, message = AE_TITLE_MESSAGE) String aeTitle,
    List<@Pattern(regexp = AE_TITLE, message = AE_TITLE_MESSAGE) String> callers,
    @NotNull @Min(0) @Max(3600) Integer quietSeconds,
    @NotNull @Min(0) @Max(86400) Integer abortedHoldSeconds,
    @NotNull @Min(1) @Max(4096) Integer maxInstanceMb,
    @NotNull Transport transport,
    @NotNull @Min(0) @Max(65535) Integer tlsPort,
    List<@Valid CallerCertificate> certificates,
    List<@Valid Peer> peers) {

  static final String AE_TITLE =
      "[\\x21-\\x5B\\x5D-\\x7E]([\\x20-\\x5B\\x5D-\\x7E]{0,14}[\\x21-\\x5B\\x5D-\\x7E])?";
  static final String AE_TITLE_MESSAGE = "must be 1 to 16 printable ASCII characters without \\";

  /** Fills in defaults. */
  public DicomSettings(
      @Nullable String bind,
      @Nullable Integer port,
      @Nullable String aeTitle,
      @Nullable List<String> callers,
      @Nullable Integer quietSeconds,
      @Nullable Integer abortedHoldSeconds,
      @Nullable Integer maxInstanceMb,
      @Nullable Transport transport,
      @Nullable Integer tlsPort,
      @Nullable List<CallerCertificate> certificates,
      @Nullable List<Peer> peers) {
    this.bind = bind == null ? "127.0.0.1" : bind;
    this.port = port == null ? 11112 : port;
    this.aeTitle = aeTitle == null ? "OARLOCK" : aeTitle;
    this.callers = callers == null ? List.of() : List.copyOf(callers);
    this.quietSeconds = quietSeconds == null ? 10 : quietSeconds;
    this.abortedHoldSeconds = abortedHoldSeconds == null ? 30 : abortedHoldSeconds;
    this.maxInstanceMb = maxInstanceMb == null ? 512 : maxInstanceMb;
    this.transport = transport == null ? Transport.PLAIN : transport;
    this.tlsPort = tlsPort == null ? 2762 : tlsPort;
    this.certificates = certificates == null ? List.of() : List.copyOf(certificates);
    this.peers = peers == null ? List.of() : List.copyOf(peers);
  }

  /** Of a device that nobody calls. */
  static DicomSettings closed() {
    return new DicomSettings(null, null, null, null, null, null, null, null, null, null, null);
  }
}
