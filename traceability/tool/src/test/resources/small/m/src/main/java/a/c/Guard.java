package a.c;

import org.oarlock.trace.annotations.Implements;

public class Guard {
  @Implements("SRS-2")
  double higher(double a, double b) {
    return Math.max(a, b);
  }
}
