/** The PixelMed toolkit behind the face; nothing else imports it. */
@NullMarked
package org.oarlock.dicom.pixelmed;

import org.jspecify.annotations.NullMarked;
