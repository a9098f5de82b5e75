/** The state machine of cases, and the only writer of their state. */
@NullMarked
package org.oarlock.service.job;

import org.jspecify.annotations.NullMarked;
