package org.oarlock.service.security;

import java.time.Instant;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Accounts as Spring Security wants them. An account with a one-time password may only replace it.
 */
final class AccountDetails {

  /** What an account may do until its one-time password is replaced. */
  static final String REPLACES_PASSWORD = "REPLACES_PASSWORD";

  private AccountDetails() {}

  static UserDetailsService from(Accounts accounts) {
    return name ->
        accounts
            .find(name)
            .map(AccountDetails::user)
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  private static User user(Account account) {
    GrantedAuthority authority =
        new SimpleGrantedAuthority(
            account.oneTime() ? REPLACES_PASSWORD : account.role().authority());
    return new User(
        account.name(),
        account.passwordHash(),
        account.enabled(),
        true,
        true,
        !account.isLocked(Instant.now()),
        List.of(authority));
  }
}
