package org.oarlock.service.deliver;

import java.nio.file.Path;
import org.oarlock.service.config.ResultFormat;

/**
 * One object of a case.
 *
 * @param format what it is
 * @param file the proved file
 * @param digest SHA-256 (hex) recorded when it was proved
 */
public record DeliveryObject(ResultFormat format, Path file, String digest) {}
