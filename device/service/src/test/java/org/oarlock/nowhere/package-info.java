/** Classes that break a wall on purpose. */
@NullMarked
package org.oarlock.nowhere;

import org.jspecify.annotations.NullMarked;
