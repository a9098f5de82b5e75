/** Decides by declared rules what becomes of an arrived series. */
@NullMarked
package org.oarlock.service.route;

import org.jspecify.annotations.NullMarked;
