/** Tests of {@code route}. */
@NullMarked
package org.oarlock.service.route;

import org.jspecify.annotations.NullMarked;
