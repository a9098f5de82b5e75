package org.oarlock.service.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The certificate that speaks for a caller.
 *
 * @param aeTitle title of the caller
 * @param name DNS name or IP address that stands in its certificate, or its common name where the
 *     certificate has no other
 */
public record CallerCertificate(
    @NotNull @Pattern(regexp = DicomSettings.AE_TITLE, message = DicomSettings.AE_TITLE_MESSAGE)
        String aeTitle,
    @NotBlank String name) {}
