/** Tests of {@code deliver}. */
@NullMarked
package org.oarlock.service.deliver;

import org.jspecify.annotations.NullMarked;
