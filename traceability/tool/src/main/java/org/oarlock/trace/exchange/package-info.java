/**
 * Tables, spreadsheets, JSON and ReqIF of everything that the trace knows, and ReqIF back again.
 */
@NullMarked
package org.oarlock.trace.exchange;

import org.jspecify.annotations.NullMarked;
