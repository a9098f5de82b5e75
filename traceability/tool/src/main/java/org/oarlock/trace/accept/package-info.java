/** What is let pass with a rationale, an approver and an expiry: accepted and frozen findings. */
@NullMarked
package org.oarlock.trace.accept;

import org.jspecify.annotations.NullMarked;
