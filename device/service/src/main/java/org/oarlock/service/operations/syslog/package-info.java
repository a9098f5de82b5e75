/** Copies of the audit trail as DICOM audit messages (PS3.15 A.5) to the site's repository. */
@NullMarked
package org.oarlock.service.operations.syslog;

import org.jspecify.annotations.NullMarked;
