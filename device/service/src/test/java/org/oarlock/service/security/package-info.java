/** Tests of log-in, roles and pages on the running service. */
@NullMarked
package org.oarlock.service.security;

import org.jspecify.annotations.NullMarked;
