/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.walls.violating.round.second;

import org.jspecify.annotations.NullMarked;
