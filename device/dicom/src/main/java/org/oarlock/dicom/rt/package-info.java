/**
 * RT structure sets and segmentations: written conformant and reproducible; structure sets read
 * back.
 */
@NullMarked
package org.oarlock.dicom.rt;

import org.jspecify.annotations.NullMarked;
