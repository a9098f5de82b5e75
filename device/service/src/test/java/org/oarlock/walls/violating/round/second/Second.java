package org.oarlock.walls.violating.round.second;

import org.jspecify.annotations.Nullable;
import org.oarlock.walls.violating.round.first.First;

/** The other half. */
public record Second(@Nullable First first) {}
