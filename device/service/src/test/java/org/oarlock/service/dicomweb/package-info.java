/** Tests of DICOMweb. */
@NullMarked
package org.oarlock.service.dicomweb;

import org.jspecify.annotations.NullMarked;
