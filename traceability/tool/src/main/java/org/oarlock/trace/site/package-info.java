/** The trace as static pages. */
@NullMarked
package org.oarlock.trace.site;

import org.jspecify.annotations.NullMarked;
