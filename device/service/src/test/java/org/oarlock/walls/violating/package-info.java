/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.walls.violating;

import org.jspecify.annotations.NullMarked;
