/** Draws masks as an RT structure set over the received CT headers of the same job. */
@NullMarked
package org.oarlock.service.draw;

import org.jspecify.annotations.NullMarked;
