/** Tests of {@code receive}. */
@NullMarked
package org.oarlock.service.receive;

import org.jspecify.annotations.NullMarked;
