/** Copies of a CT series without identity, and the sealed way back for what is made of them. */
@NullMarked
package org.oarlock.service.deidentify;

import org.jspecify.annotations.NullMarked;
