/** Links between items, walked without recursion and in linear time. */
@NullMarked
package org.oarlock.trace.graph;

import org.jspecify.annotations.NullMarked;
