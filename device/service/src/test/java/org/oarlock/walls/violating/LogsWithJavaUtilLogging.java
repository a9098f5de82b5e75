package org.oarlock.walls.violating;

import java.util.logging.Logger;

/** A second way of logging. */
public record LogsWithJavaUtilLogging(Logger logger) {}
