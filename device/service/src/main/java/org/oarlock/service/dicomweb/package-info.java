/** DICOMweb (PS3.18) for machines that prove who they are. */
@NullMarked
package org.oarlock.service.dicomweb;

import org.jspecify.annotations.NullMarked;
