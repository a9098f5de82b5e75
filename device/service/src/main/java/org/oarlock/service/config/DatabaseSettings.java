package org.oarlock.service.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;

/**
 * An external PostgreSQL.
 *
 * @param url JDBC address
 * @param user role that owns the schema
 * @param passwordFile file with the password in its first line
 */
public record DatabaseSettings(
    @NotNull
        @Pattern(
            regexp = "jdbc:postgresql://.+",
            message = "must look like jdbc:postgresql://HOST/DATABASE")
        String url,
    @NotBlank String user,
    @NotNull Path passwordFile) {}
