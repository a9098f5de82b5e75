/** What code and tests claim, what the last run of the tests said, and what follows for an item. */
@NullMarked
package org.oarlock.trace.evidence;

import org.jspecify.annotations.NullMarked;
