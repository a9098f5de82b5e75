/** Readers: files of the repository to items, claims and results. They judge nothing. */
@NullMarked
package org.oarlock.trace.read;

import org.jspecify.annotations.NullMarked;
