/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.walls.violating.round.first;

import org.jspecify.annotations.NullMarked;
