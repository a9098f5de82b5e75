package org.oarlock.trace.cli;

import java.io.Console;
import org.oarlock.trace.annotations.Implements;

/** Whether somebody sits in front of this run. */
@Implements("SRS-3304")
final class Terminal {

  private Terminal() {}

  /** From Java 22 on there is a console without a terminal as well, which it then says itself. */
  static boolean attached() {
    Console console = System.console();
    if (console == null || System.getenv("CI") != null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
