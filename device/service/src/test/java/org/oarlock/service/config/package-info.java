/** Tests of {@code config}. */
@NullMarked
package org.oarlock.service.config;

import org.jspecify.annotations.NullMarked;
