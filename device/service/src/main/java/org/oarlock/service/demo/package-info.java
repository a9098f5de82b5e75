/**
 * Plays a scanner and a planning system around the real device, so that the whole path can be seen.
 */
@NullMarked
package org.oarlock.service.demo;

import org.jspecify.annotations.NullMarked;
