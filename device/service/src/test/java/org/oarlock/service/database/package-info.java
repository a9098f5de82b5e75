/** Tests of {@code database}. */
@NullMarked
package org.oarlock.service.database;

import org.jspecify.annotations.NullMarked;
