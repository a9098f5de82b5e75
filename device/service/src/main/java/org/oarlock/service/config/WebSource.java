package org.oarlock.service.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A machine that speaks DICOMweb with the device. What is named of token and certificate it has to
 * show, both where both are named.
 *
 * @param aeTitle stands for it where a calling AE title stands for a scanner: in rules, cases and
 *     the audit trail
 * @param tokenFile file whose first line it presents as bearer token (RFC 6750)
 * @param certificateName DNS name or IP address that stands in its certificate
 */
public record WebSource(
    @NotNull @Pattern(regexp = DicomSettings.AE_TITLE, message = DicomSettings.AE_TITLE_MESSAGE)
        String aeTitle,
    @Nullable Path tokenFile,
    @Nullable String certificateName) {}
