/** Proves on a copy that the rules find defects which are seeded on purpose. */
@NullMarked
package org.oarlock.trace.selftest;

import org.jspecify.annotations.NullMarked;
