/** Tests of the installation self-check. */
@NullMarked
package org.oarlock.service.qualify;

import org.jspecify.annotations.NullMarked;
