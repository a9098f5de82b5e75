package org.oarlock.service.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of a device. Every change is audited; passwords are never stored nor logged. */
@Implements({"SRS-2001", "SRS-2002", "SRS-2005"})
public final class Accounts {

  /** The account that the first start makes. */
  public static final String FIRST_ADMINISTRATOR = "admin";

  static final int SHORTEST_PASSWORD = 12;

  private static final int FAILURES_TO_LOCK = 5;
  private static final Duration LOCK = Duration.ofMinutes(5);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
  // Without look-alikes: the password is read from a terminal and typed into a page.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final AccountStore store;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  public Accounts(JdbcClient jdbc, PasswordEncoder encoder, AuditTrail audit) {
    this.store = new AccountStore(jdbc);
    this.encoder = encoder;
    this.audit = audit;
  }

  /** The account of this name, whatever its case. */
  public Optional<Account> find(String name) {
    return store.find(name.toLowerCase(Locale.ROOT));
  }

  /** Every account, by name. */
  public List<Account> all() {
    return store.all();
  }

  /** Makes the first administrator when there is nobody yet. Returns the one-time password. */
  public Optional<String> firstAdministrator() {
    if (!store.all().isEmpty()) {
      return Optional.empty();
    }
    String password = oneTimePassword();
    return add(FIRST_ADMINISTRATOR, Role.ADMINISTRATOR, password, "device")
        ? Optional.of(password)
        : Optional.empty();
  }

  /**
   * Adds an account with a one-time password.
   *
   * @return the password, or nothing when the name is taken
   * @throws IllegalArgumentException if the name is not 2 to 32 of a-z, 0-9, dot, hyphen,
   *     underscore
   */
  public Optional<String> add(String name, Role role, String actor) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a user name is 2 to 32 of a-z, 0-9, dot, hyphen and underscore, and begins with a letter");
    }
    String password = oneTimePassword();
    return add(name, role, password, actor) ? Optional.of(password) : Optional.empty();
  }

  /** Gives an account a new one-time password and ends its lock. */
  public String resetPassword(String name, String actor) {
    String password = oneTimePassword();
    store.password(name, encoder.encode(password), true);
    audit.append("PASSWORD_RESET", actor, "account " + name, "one-time password issued");
    return password;
  }

  /** Lets an account log in, or not. */
  public void enable(String name, boolean enabled, String actor) {
    store.enabled(name, enabled);
    audit.append(enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", actor, "account " + name, "");
  }

  /**
   * Replaces somebody's own password.
   *
   * @return what is wrong with it in words, or nothing when it was replaced
   */
  public Optional<String> changePassword(String name, String old, String replacement) {
    Account account = find(name).orElseThrow();
    if (!encoder.matches(old, account.passwordHash())) {
      failed(account.name());
      return Optional.of("The present password is not right.");
    }
    if (replacement.length() < SHORTEST_PASSWORD) {
      return Optional.of("A password has at least " + SHORTEST_PASSWORD + " characters.");
    }
    if (replacement.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
      // bcrypt would silently ignore the rest.
      return Optional.of("A password has at most " + LONGEST_PASSWORD_BYTES + " bytes.");
    }
    if (replacement.equals(old)) {
      return Optional.of("The new password is the old one.");
    }
    store.password(account.name(), encoder.encode(replacement), false);
    audit.append("PASSWORD_CHANGED", account.name(), "account " + account.name(), "");
    return Optional.empty();
  }

  /** Records a failed log-in of a known account; the fifth in a row locks it for five minutes. */
  public void failed(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    boolean locked = store.failed(known, FAILURES_TO_LOCK, Instant.now().plus(LOCK));
    // A wrong name may be a password typed into the wrong field, so unknown names are not recorded.
    String subject = store.find(known).isPresent() ? "account " + known : "unknown account";
    audit.append("LOGIN_FAILED", "unknown", subject, locked ? "locked for 5 minutes" : "");
  }

  /** Records a good log-in. */
  public void succeeded(String name) {
    store.succeeded(name);
    audit.append("LOGIN", name, "account " + name, "");
  }

  private boolean add(String name, Role role, String password, String actor) {
    boolean added = store.insert(name, role, encoder.encode(password));
    if (added) {
      audit.append("ACCOUNT_ADDED", actor, "account " + name, "role " + role);
    }
    return added;
  }

  private String oneTimePassword() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < 4; group++) {
      password.append(group == 0 ? "" : "-");
      for (int letter = 0; letter < 4; letter++) {
        password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return password.toString();
  }
}
