/** The annotations that tie code and tests to items of the quality data. */
package org.oarlock.trace.annotations;
