package org.oarlock.service.dicomweb;

import java.nio.file.Path;

/**
 * An instance that the device has.
 *
 * @param file where it lies, as it came or was proved
 * @param transferSyntax UID of its encoding
 */
record Held(Path file, String transferSyntax) {}
