/** RT structure sets: written conformant and reproducible, and read back. */
@NullMarked
package org.oarlock.dicom.rt;

import org.jspecify.annotations.NullMarked;
