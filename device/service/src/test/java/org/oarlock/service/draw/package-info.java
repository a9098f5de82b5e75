/** Tests of the draw step. */
@NullMarked
package org.oarlock.service.draw;

import org.jspecify.annotations.NullMarked;
