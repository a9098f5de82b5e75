/** Tests of {@code audit}. */
@NullMarked
package org.oarlock.service.audit;

import org.jspecify.annotations.NullMarked;
