package org.oarlock.trace.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the numbers were taken on. */
final class Machine {

  private Machine() {}

  static String line() {
    long bytes =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return String.format(
        Locale.ROOT,
        "%s %s, %s %s, %d cores, %d GB; median of three cold processes each, no results read",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.getRuntime().availableProcessors(),
        bytes >> 30);
  }
}
