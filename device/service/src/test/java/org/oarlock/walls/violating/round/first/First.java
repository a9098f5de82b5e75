package org.oarlock.walls.violating.round.first;

import org.jspecify.annotations.Nullable;
import org.oarlock.walls.violating.round.second.Second;

/** One half of a circle. */
public record First(@Nullable Second second) {}
