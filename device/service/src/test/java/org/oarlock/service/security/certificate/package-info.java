/** Tests of certificates: real keys, real handshakes, a clock that is set. */
@NullMarked
package org.oarlock.service.security.certificate;

import org.jspecify.annotations.NullMarked;
