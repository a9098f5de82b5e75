/** Tests of what is said about the device, and to whom. */
@NullMarked
package org.oarlock.service.operations;

import org.jspecify.annotations.NullMarked;
