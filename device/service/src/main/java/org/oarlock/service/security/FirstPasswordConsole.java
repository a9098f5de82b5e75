package org.oarlock.service.security;

/** Writes the first password to the terminal, past the log: logs are kept and copied. */
final class FirstPasswordConsole {

  private FirstPasswordConsole() {}

  static void print(Accounts accounts) {
    accounts
        .firstAdministrator()
        .ifPresent(
            password ->
                System.out.println(
                    "One-time password for " + Accounts.FIRST_ADMINISTRATOR + ": " + password));
  }
}
