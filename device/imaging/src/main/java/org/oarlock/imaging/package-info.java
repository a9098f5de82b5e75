/**
 * Volumes, masks, contours and metrics in DICOM patient coordinates, free of DICOM toolkits and of
 * patient identity.
 */
@NullMarked
package org.oarlock.imaging;

import org.jspecify.annotations.NullMarked;
