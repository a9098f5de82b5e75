package org.oarlock.service.operations;

import java.time.Instant;

/**
 * A channel that does not take alerts.
 *
 * @param since when it first did not
 * @param reason the last reason, in words
 */
public record AlertFailure(String channel, Instant since, String reason) {}
