package org.oarlock.trace.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import org.oarlock.trace.annotations.Implements;

/**
 * Entry of the agent: {@code -javaagent:agent.jar=status=FILE,disable=CLASS#METHOD=>INSTEAD}. The
 * file is appended to, so that every process of a test says there what became of the order.
 */
@Implements("SRS-4101")
public final class Agent {

  private static final String STATUS = "status=";
  private static final String DISABLE = ",disable=";

  private Agent() {}

  /**
   * Called by Java before the program's own main method. A wrong order ends the program: a test
   * that ran without it would say nothing.
   */
  public static void premain(String options, Instrumentation instrumentation) {
    int order = options.indexOf(DISABLE);
    if (!options.startsWith(STATUS) || order < 0) {
      throw new IllegalArgumentException(
          "usage: -javaagent:agent.jar=status=FILE,disable=CLASS#METHOD=>INSTEAD");
    }
    Status status = new Status(Path.of(options.substring(STATUS.length(), order)));
    Hits.reportTo(status);
    try {
      instrumentation.addTransformer(
          new Disabling(Order.of(options.substring(order + DISABLE.length())), status));
    } catch (IllegalArgumentException e) {
      status.refused(String.valueOf(e.getMessage()));
      throw e;
    }
    status.started();
  }
}
