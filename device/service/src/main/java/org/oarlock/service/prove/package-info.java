/**
 * Reads the written structure set again with geometry of its own, compares it with the masks, and
 * blocks what differs.
 */
@NullMarked
package org.oarlock.service.prove;

import org.jspecify.annotations.NullMarked;
