/** Signed acts of persons over fingerprints of normative fields, and what voids them. */
@NullMarked
package org.oarlock.trace.review;

import org.jspecify.annotations.NullMarked;
