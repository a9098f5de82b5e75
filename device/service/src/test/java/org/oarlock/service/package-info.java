/** Tests of the program and of what it is started by. */
@NullMarked
package org.oarlock.service;

import org.jspecify.annotations.NullMarked;
