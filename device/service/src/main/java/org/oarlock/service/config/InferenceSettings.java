package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * Where segmentation runs.
 *
 * @param role which part of the work this device does; default both
 * @param service for a gateway: address of the device that segments, {@code https://HOST:PORT}
 * @param certificateName name that the certificate of the service must hold; default its host
 * @param timeOutMinutes time (min) after which a job of the service is asked for anew; default 30
 * @param gateways names in the certificates of the gateways for which this device segments; absent:
 *     for nobody
 * @param maxVolumeMb largest volume (MiB of voxels) that is taken from a gateway; default 512
 */
@Implements("SRS-2203")
public record InferenceSettings(
    @NotNull DeviceRole role,
    @Pattern(
            regexp = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
            message = "must look like https://HOST or https://HOST:PORT")
        @Nullable String service,
    @Nullable String certificateName,
    @NotNull @Min(1) @Max(1440) Integer timeOutMinutes,
    List<@NotBlank String> gateways,
    @NotNull @Min(1) @Max(4096) Integer maxVolumeMb) {

  /** Fills in defaults. */
  public InferenceSettings(
      @Nullable DeviceRole role,
      @Nullable String service,
      @Nullable String certificateName,
      @Nullable Integer timeOutMinutes,
      @Nullable List<String> gateways,
      @Nullable Integer maxVolumeMb) {
    this.role = role == null ? DeviceRole.BOTH : role;
    this.service = service;
    this.certificateName = certificateName;
    this.timeOutMinutes = timeOutMinutes == null ? 30 : timeOutMinutes;
    this.gateways = gateways == null ? List.of() : List.copyOf(gateways);
    this.maxVolumeMb = maxVolumeMb == null ? 512 : maxVolumeMb;
  }

  /** Everything here. */
  static InferenceSettings local() {
    return new InferenceSettings(null, null, null, null, null, null);
  }

  /** The name that the certificate of {@code address} must hold. */
  public String nameOf(URI address) {
    return certificateName == null ? address.getHost() : certificateName;
  }
}
