/** Black-box verification: the packaged device as a process, DCMTK and own peers around it. */
@NullMarked
package org.oarlock.verification;

import org.jspecify.annotations.NullMarked;
