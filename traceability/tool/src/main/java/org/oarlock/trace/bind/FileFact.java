package org.oarlock.trace.bind;

/**
 * A file as it was.
 *
 * @param written milliseconds since 1970: what was written after a run began was not tested by it
 */
public record FileFact(String sha256, long written) {}
