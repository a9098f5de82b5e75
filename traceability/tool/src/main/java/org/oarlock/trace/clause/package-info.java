/** What can be said of a clause of a standard, and whether a holder of its text agreed. */
@NullMarked
package org.oarlock.trace.clause;

import org.jspecify.annotations.NullMarked;
