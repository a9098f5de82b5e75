/** Writers of findings: terminal, JSON, SARIF 2.1.0. */
@NullMarked
package org.oarlock.trace.report;

import org.jspecify.annotations.NullMarked;
