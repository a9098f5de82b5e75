package org.oarlock.service.config;

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
    @NotNull
        @Pattern(
            regexp = "[a-z_][a-z0-9_]{0,54}",
            message = "must be lower-case letters, digits and _, at most 55")
        String user,
    @NotNull Path passwordFile) {}
