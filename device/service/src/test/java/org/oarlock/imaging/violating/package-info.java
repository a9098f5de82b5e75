/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.imaging.violating;

import org.jspecify.annotations.NullMarked;
