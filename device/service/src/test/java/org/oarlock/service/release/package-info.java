/** Tests of release identity. */
@NullMarked
package org.oarlock.service.release;

import org.jspecify.annotations.NullMarked;
