/** Items of the quality data as they were read, each value with the place where it stands. */
@NullMarked
package org.oarlock.trace.item;

import org.jspecify.annotations.NullMarked;
