/** What changed between two states of a repository, and what that touches. */
@NullMarked
package org.oarlock.trace.history;

import org.jspecify.annotations.NullMarked;
