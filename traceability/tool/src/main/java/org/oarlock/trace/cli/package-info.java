/** The command line. */
@NullMarked
package org.oarlock.trace.cli;

import org.jspecify.annotations.NullMarked;
