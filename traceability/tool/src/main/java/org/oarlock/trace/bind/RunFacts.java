package org.oarlock.trace.bind;

import java.util.List;

/**
 * What a report says of its own run.
 *
 * @param startedAt milliseconds since 1970; 0 if it does not say
 * @param platform what it ran on
 * @param classFolders folders of classes of this repository on its class path, from the root
 */
public record RunFacts(long startedAt, Platform platform, List<String> classFolders) {}
