/** The risk policy: levels, acceptability, and which control may lower a risk by how much. */
@NullMarked
package org.oarlock.trace.risk;

import org.jspecify.annotations.NullMarked;
