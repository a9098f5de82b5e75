/** How each item stands by its evidence, in the agreed words. */
@NullMarked
package org.oarlock.trace.standing;

import org.jspecify.annotations.NullMarked;
