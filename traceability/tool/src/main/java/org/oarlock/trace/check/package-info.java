/**
 * The rules: what the tool demands of the quality data, and what it says when that is not there.
 */
@NullMarked
package org.oarlock.trace.check;

import org.jspecify.annotations.NullMarked;
