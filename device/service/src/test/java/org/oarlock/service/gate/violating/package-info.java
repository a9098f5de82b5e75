/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.service.gate.violating;

import org.jspecify.annotations.NullMarked;
