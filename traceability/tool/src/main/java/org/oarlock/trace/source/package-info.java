/** Files of the repository: which there are, and YAML with the place of each value. */
@NullMarked
package org.oarlock.trace.source;

import org.jspecify.annotations.NullMarked;
