/** Tests of backup and restore. */
@NullMarked
package org.oarlock.service.backup;

import org.jspecify.annotations.NullMarked;
