package org.oarlock.trace.site;

import java.util.List;
import org.oarlock.trace.accept.NotPerformed;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Report;

/** What was not done and what was let pass, gathered once for all pages that count it. */
record Undone(List<NotPerformed> notPerformed, EscapePages escapes) {

  static Undone of(Subject subject, Report report) {
    return new Undone(NotPerformed.in(subject), new EscapePages(subject, report));
  }
}
