/** The model factory: it makes model packages and is never part of the device. */
@NullMarked
package org.oarlock.training;

import org.jspecify.annotations.NullMarked;
