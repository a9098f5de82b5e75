/** The append-only, hash-chained trail of what was done, by whom and why. */
@NullMarked
package org.oarlock.service.audit;

import org.jspecify.annotations.NullMarked;
