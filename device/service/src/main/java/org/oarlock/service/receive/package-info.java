/** Takes instances from peers: on disk, indexed, and only then acknowledged. */
@NullMarked
package org.oarlock.service.receive;

import org.jspecify.annotations.NullMarked;
