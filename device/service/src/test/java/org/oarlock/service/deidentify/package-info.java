/** Tests of de-identification and its way back. */
@NullMarked
package org.oarlock.service.deidentify;

import org.jspecify.annotations.NullMarked;
