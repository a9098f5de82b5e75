/** Tests of the gate step. */
@NullMarked
package org.oarlock.service.gate;

import org.jspecify.annotations.NullMarked;
