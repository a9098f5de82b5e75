/**
 * Release identity: which version this is, what it was built from, and who signed for its bytes.
 */
@NullMarked
package org.oarlock.service.release;

import org.jspecify.annotations.NullMarked;
