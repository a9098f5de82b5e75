/** Tests of {@code job}. */
@NullMarked
package org.oarlock.service.job;

import org.jspecify.annotations.NullMarked;
