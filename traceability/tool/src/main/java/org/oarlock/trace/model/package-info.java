/** The trace model as data: kinds, fields, links, what must stand below what, floors, policies. */
@NullMarked
package org.oarlock.trace.model;

import org.jspecify.annotations.NullMarked;
