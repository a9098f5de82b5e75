/**
 * What evidence is bound to: digests of what was tested, and why a result is none for what is now.
 */
@NullMarked
package org.oarlock.trace.bind;

import org.jspecify.annotations.NullMarked;
