/** The steps by which class voxels become the mask of a structure. */
@NullMarked
package org.oarlock.inference.shape;

import org.jspecify.annotations.NullMarked;
