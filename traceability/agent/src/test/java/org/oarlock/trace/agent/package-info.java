/** Tests of the agent. */
@NullMarked
package org.oarlock.trace.agent;

import org.jspecify.annotations.NullMarked;
