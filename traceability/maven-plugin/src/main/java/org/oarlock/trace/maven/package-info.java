/** The trace tool as goals of a Maven build. */
@NullMarked
package org.oarlock.trace.maven;

import org.jspecify.annotations.NullMarked;
