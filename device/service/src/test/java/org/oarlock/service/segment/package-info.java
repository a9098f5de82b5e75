/** Tests of the segment step. */
@NullMarked
package org.oarlock.service.segment;

import org.jspecify.annotations.NullMarked;
