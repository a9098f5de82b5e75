package org.oarlock.trace.risk;

/** What the policy says of a risk. Computed; the overall residual risk is a person's judgement. */
public enum Acceptability {
  ACCEPTABLE("acceptable"),
  JUDGEMENT("only with a signed benefit-risk analysis"),
  NOT_ACCEPTABLE("not acceptable");

  private final String words;

  Acceptability(String words) {
    this.words = words;
  }

  /** The state in words. */
  public String words() {
    return words;
  }
}
