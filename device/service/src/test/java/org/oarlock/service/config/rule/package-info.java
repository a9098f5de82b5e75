/** Tests of {@code config.rule}. */
@NullMarked
package org.oarlock.service.config.rule;

import org.jspecify.annotations.NullMarked;
