/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.service.prove.violating;

import org.jspecify.annotations.NullMarked;
