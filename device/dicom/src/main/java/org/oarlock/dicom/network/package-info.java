/**
 * DICOM upper layer (PS3.8) with C-ECHO and C-STORE (PS3.7), both ways, in plain Java: every limit
 * is checked before anything is allocated and every wait ends.
 */
@NullMarked
package org.oarlock.dicom.network;

import org.jspecify.annotations.NullMarked;
