package org.oarlock.trace.exchange;

import java.util.function.Function;

/** The matrices that an audit asks for. */
public enum Matrix {
  /** Requirement by test. */
  REQUIREMENTS(RequirementMatrix::of),
  /** Risk by cause by control with its evidence. */
  RISKS(RiskMatrix::of),
  /** Need by system requirement by software requirement by test. */
  NEEDS(NeedMatrix::of);

  private final Function<Exchanged, Table> make;

  Matrix(Function<Exchanged, Table> make) {
    this.make = make;
  }

  /** The matrix of a repository. */
  public Table of(Exchanged all) {
    return make.apply(all);
  }
}
