/** Tests of what is said about the device, and to whom. */
@NullMarked
package org.oarlock.service.operations.syslog;

import org.jspecify.annotations.NullMarked;
