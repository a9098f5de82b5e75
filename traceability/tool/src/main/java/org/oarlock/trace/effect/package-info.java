/** Runs the tests of each control with the control taken out, and keeps what they said. */
@NullMarked
package org.oarlock.trace.effect;

import org.jspecify.annotations.NullMarked;
