/**
 * The installation self-check: a phantom of known truth through the real DICOM path of the
 * installed device.
 */
@NullMarked
package org.oarlock.service.qualify;

import org.jspecify.annotations.NullMarked;
