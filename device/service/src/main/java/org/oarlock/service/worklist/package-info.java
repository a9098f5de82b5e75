/** What people see of the cases, and the acts that they may do. */
@NullMarked
package org.oarlock.service.worklist;

import org.jspecify.annotations.NullMarked;
