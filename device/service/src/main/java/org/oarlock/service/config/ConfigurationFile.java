package org.oarlock.service.config;

import java.nio.file.Path;

/** The file from which the running device was configured. */
public record ConfigurationFile(Path path) {}
