package org.oarlock.walls.violating;

/** Writes past the log. */
public final class PrintsToStandardOut {

  private PrintsToStandardOut() {}

  /** Prints. */
  public static void print() {
    System.out.println("lost");
  }
}
