/** Sends a proved object to its destinations until each has it or the time to give up has come. */
@NullMarked
package org.oarlock.service.deliver;

import org.jspecify.annotations.NullMarked;
