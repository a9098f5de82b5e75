package org.oarlock.trace.document;

import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.site.Html;

/** What is said where there is nothing: never nothing. */
@Implements("SRS-3404")
final class Absent {

  private Absent() {}

  static String words(String code, Optional<Kind> kind) {
    String why =
        kind.map(known -> "No entry of kind " + code + " (" + known.name() + ") was written.")
            .orElse("The trace model knows no entries of kind " + code + ".");
    return said(why);
  }

  /** Where none of the entries is of some sort. */
  static String words(String code, String field, String value) {
    return said("No entry of kind " + code + " says '" + value + "' as its " + field + ".");
  }

  private static String said(String why) {
    return "<p class=\"absent\">" + Html.state("not performed") + " " + Html.text(why) + "</p>\n";
  }
}
