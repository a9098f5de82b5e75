package org.oarlock.trace.bind;

/**
 * What tests ran on.
 *
 * @param java version of the runtime, with its build
 * @param system name, version and processor of the operating system
 */
public record Platform(String java, String system) {

  /** Of this process. */
  public static Platform here() {
    return of(
        System.getProperty("java.runtime.version", ""),
        System.getProperty("os.name", ""),
        System.getProperty("os.version", ""),
        System.getProperty("os.arch", ""));
  }

  /** As a report names it. */
  public static Platform of(String java, String name, String version, String processor) {
    return new Platform(java, (name + " " + version + " " + processor).strip());
  }
}
