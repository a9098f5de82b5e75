/** Tests of the prove step. */
@NullMarked
package org.oarlock.service.prove;

import org.jspecify.annotations.NullMarked;
