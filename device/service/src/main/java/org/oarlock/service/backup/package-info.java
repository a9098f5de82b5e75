/** Copies of everything that the device keeps, and the way back from them. */
@NullMarked
package org.oarlock.service.backup;

import org.jspecify.annotations.NullMarked;
