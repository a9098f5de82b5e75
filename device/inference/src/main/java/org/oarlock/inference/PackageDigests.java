package org.oarlock.inference;

import java.util.Map;

/**
 * The content of {@code digests.json}.
 *
 * @param sha256 SHA-256 by file name, 64 lower-case hexadecimal digits
 */
record PackageDigests(Map<String, String> sha256) {}
