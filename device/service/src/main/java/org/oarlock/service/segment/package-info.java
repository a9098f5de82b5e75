/** Segments a gated volume with types that have no room for patient identity. */
@NullMarked
package org.oarlock.service.segment;

import org.jspecify.annotations.NullMarked;
