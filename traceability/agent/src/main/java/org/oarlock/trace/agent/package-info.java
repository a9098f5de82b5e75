/** Takes one method out of a running program, and says in a file whether that happened. */
@NullMarked
package org.oarlock.trace.agent;

import org.jspecify.annotations.NullMarked;
