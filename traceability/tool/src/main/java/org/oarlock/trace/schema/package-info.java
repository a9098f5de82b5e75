/** JSON Schemas from the trace model, so that editors complete and check the quality data. */
@NullMarked
package org.oarlock.trace.schema;

import org.jspecify.annotations.NullMarked;
