/** The face on DICOM data sets, files and pixels: no toolkit type in a signature. */
@NullMarked
package org.oarlock.dicom;

import org.jspecify.annotations.NullMarked;
