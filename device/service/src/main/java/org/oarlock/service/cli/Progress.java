package org.oarlock.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.oarlock.inference.ProgressListener;
import org.oarlock.trace.annotations.Implements;

/**
 * Shows how far a run is: a bar where a terminal is attached, one line for each phase otherwise.
 */
@Implements("SRS-2306")
abstract class Progress implements ProgressListener {

  /** For standard error as it is now. */
  static Progress on(PrintWriter out) {
    return isTerminal() ? new Bar(out) : new Lines(out);
  }

  /** Leaves the line of the bar. */
  void end() {}

  /** Java 17 cannot tell whether standard error alone is a terminal; Linux can. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** One line, rewritten. */
  static final class Bar extends Progress {

    private static final int WIDTH = 30;
    private final PrintWriter out;

    Bar(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void progress(double fraction, String phase) {
      int full = (int) Math.round(WIDTH * Math.min(1, Math.max(0, fraction)));
      out.printf(
          Locale.ROOT,
          "\r[%s%s] %3.0f %%  %-40.40s",
          "#".repeat(full),
          "-".repeat(WIDTH - full),
          100 * fraction,
          phase);
      out.flush();
    }

    @Override
    void end() {
      out.println();
      out.flush();
    }
  }

  /** A line when the phase changes. */
  static final class Lines extends Progress {

    private final PrintWriter out;
    private String last = "";

    Lines(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void progress(double fraction, String phase) {
      if (!phase.equals(last)) {
        last = phase;
        out.printf(Locale.ROOT, "%3.0f %%  %s%n", 100 * fraction, phase);
        out.flush();
      }
    }
  }
}
