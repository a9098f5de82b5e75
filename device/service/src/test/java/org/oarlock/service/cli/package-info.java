/** Tests of the command line. */
@NullMarked
package org.oarlock.service.cli;

import org.jspecify.annotations.NullMarked;
