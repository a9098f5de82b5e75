package org.oarlock.verification;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A device that many scenarios use. Every scenario sends series and patients of its own, so that
 * they do not meet; a scenario that stops, kills or configures a device starts one for itself.
 */
final class SharedDevice {

  static final String PASSWORD = "a long enough password";
  private static final Pattern ONE_TIME = Pattern.compile("shown only now: ([a-z0-9-]+)");

  private static @Nullable SharedDevice running;

  private final Device device;
  private final Dcmtk.Planning planning;

  private SharedDevice(Device device, Dcmtk.Planning planning) {
    this.device = device;
    this.planning = planning;
  }

  /** The shared device, started at its first use. */
  static synchronized SharedDevice get() {
    SharedDevice present = running;
    if (present == null) {
      Site site = new Site(TemporaryFolder.shared("shared")).optimised();
      present = new SharedDevice(Device.started(site), Dcmtk.planningSystem(site));
      physicist(present.device);
      running = present;
    }
    return present;
  }

  /** Ends the shared device, if there is one. */
  static synchronized void end() {
    SharedDevice present = running;
    if (present != null) {
      present.planning.close();
      present.device.close();
      running = null;
    }
  }

  Device device() {
    return device;
  }

  Dcmtk.Planning planning() {
    return planning;
  }

  /** Logs a new physicist in at a device that was just started for the first time. */
  static Worklist physicist(Device device) {
    Worklist administrator = administrator(device);
    return account(device, administrator, "physicist", "PHYSICIST");
  }

  /** Logs the physicist in again: a restart ends every session, and so does a long pause. */
  static Worklist physicistAgain(Device device) {
    Worklist pages = new Worklist(device.site());
    pages.logIn("physicist", PASSWORD);
    return pages;
  }

  /** Adds somebody with a role to a device whose administrator has the usual password. */
  static Worklist person(Device device, String role) {
    Worklist administrator = new Worklist(device.site());
    administrator.logIn("admin", PASSWORD);
    String name = role.toLowerCase(java.util.Locale.ROOT) + System.nanoTime() % 1_000_000_000L;
    return account(device, administrator, name, role);
  }

  /** Logs the first administrator in and replaces the one-time password. */
  static Worklist administrator(Device device) {
    return replacingPassword(device, "admin", device.oneTimePassword());
  }

  /** Adds an account and logs it in. */
  static Worklist account(Device device, Worklist administrator, String name, String role) {
    String page =
        administrator.submit("/accounts", "/accounts", Map.of("name", name, "role", role)).body();
    Matcher password = ONE_TIME.matcher(page);
    if (!password.find()) {
      throw new AssertionError("no one-time password on the page: " + page);
    }
    return replacingPassword(device, name, password.group(1));
  }

  private static Worklist replacingPassword(Device device, String name, String oneTime) {
    Worklist pages = new Worklist(device.site());
    pages.logIn(name, oneTime);
    pages.submit(
        "/password",
        "/password",
        Map.of("present", oneTime, "replacement", PASSWORD, "again", PASSWORD));
    pages.logIn(name, PASSWORD);
    return pages;
  }
}
