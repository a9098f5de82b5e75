package org.oarlock.trace.bind;

import java.util.List;

/**
 * The working tree at one moment, without {@code evidence/} and {@code approvals/}.
 *
 * @param commit the commit that is checked out; empty outside git
 * @param hash digest of every file that git knows or would take; empty outside git
 * @param changed files that differ from the commit, or that it does not hold
 */
public record TreeState(String commit, String hash, List<String> changed) {}
