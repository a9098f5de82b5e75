/** Log-in, roles, sessions and the storage of passwords. */
@NullMarked
package org.oarlock.service.security;

import org.jspecify.annotations.NullMarked;
