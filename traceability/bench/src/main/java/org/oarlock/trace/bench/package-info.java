/** Measures the trace tool beside OpenFastTrace, each as a cold process on generated sets. */
@NullMarked
package org.oarlock.trace.bench;

import org.jspecify.annotations.NullMarked;
