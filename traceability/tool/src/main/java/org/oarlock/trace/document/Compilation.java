package org.oarlock.trace.document;

import org.oarlock.trace.check.Subject;
import org.oarlock.trace.exchange.Exchanged;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.source.SourceTree;

/**
 * What documents are written from.
 *
 * @param exchanged what was read and found, and how each item stands
 * @param reviews what persons signed
 * @param tree the repository's files
 */
record Compilation(
    Exchanged exchanged,
    Reviews reviews,
    Homes homes,
    Vocabulary vocabulary,
    Edition edition,
    SourceTree tree) {

  Subject subject() {
    return exchanged.subject();
  }

  Report report() {
    return exchanged.report();
  }
}
