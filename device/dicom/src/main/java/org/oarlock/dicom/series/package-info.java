/** CT instances in a folder become slices and volumes of {@code imaging}, and volumes CT files. */
@NullMarked
package org.oarlock.dicom.series;

import org.jspecify.annotations.NullMarked;
