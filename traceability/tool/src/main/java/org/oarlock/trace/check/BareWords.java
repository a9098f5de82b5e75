package org.oarlock.trace.check;

import java.util.regex.Pattern;

/** Answers that stand where a reason should and say nothing that anybody could look at. */
final class BareWords {

  private static final Pattern BARE =
      Pattern.compile(
          "(?i)\\W*(yes|no|none|ok|done|true|met|passed|compliant|complies|conforms?|conforming"
              + "|fulfill?ed|satisfied|n/?a|see above|unknown|not (applicable|practicable"
              + "|possible|feasible))?\\W*");

  private BareWords() {}

  /** Whether these are the only words. */
  static boolean only(String words) {
    return BARE.matcher(words).matches();
  }
}
