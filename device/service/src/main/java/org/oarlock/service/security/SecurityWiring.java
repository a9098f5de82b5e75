package org.oarlock.service.security;

import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see which page. Everything that is not named here is refused. */
@Configuration(proxyBeanMethods = false)
public class SecurityWiring {

  private static final String[] EVERYBODY = {"CLINICIAN", "PHYSICIST", "ADMINISTRATOR", "AUDITOR"};
  private static final String PAGE_RULES =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Accounts accounts(JdbcClient jdbc, PasswordEncoder encoder, AuditTrail audit) {
    return new Accounts(jdbc, encoder, audit);
  }

  @Bean
  UserDetailsService accountDetails(Accounts accounts) {
    return AccountDetails.from(accounts);
  }

  @Bean
  BearerToken metricsToken(SiteConfiguration configuration) {
    return BearerToken.in(
        "operations.metrics-token-file", configuration.operations().metricsTokenFile());
  }

  @Bean
  @Implements({"SRS-2003", "SRS-2004"})
  SecurityFilterChain pages(HttpSecurity http, BearerToken metrics) throws Exception {
    return http.authorizeHttpRequests(
            pages ->
                pages
                    .requestMatchers("/login", "/about", "/style.css", "/error")
                    .permitAll()
                    .requestMatchers("/health", "/health/liveness", "/health/readiness")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/prometheus")
                    .access(
                        (somebody, page) ->
                            new AuthorizationDecision(
                                metrics.isIn(
                                    page.getRequest().getHeader(HttpHeaders.AUTHORIZATION))))
                    .requestMatchers("/password")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/worklist/**")
                    .hasAnyRole("CLINICIAN", "PHYSICIST")
                    .requestMatchers(HttpMethod.GET, "/", "/worklist", "/worklist/**")
                    .hasAnyRole(EVERYBODY)
                    .requestMatchers(HttpMethod.GET, "/routes")
                    .hasAnyRole(EVERYBODY)
                    .requestMatchers(HttpMethod.POST, "/routes")
                    .hasRole("PHYSICIST")
                    .requestMatchers("/accounts", "/accounts/**")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers(HttpMethod.GET, "/audit")
                    .hasAnyRole("AUDITOR", "ADMINISTRATOR")
                    .anyRequest()
                    .denyAll())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/worklist", true))
        .logout(logout -> logout.logoutSuccessUrl("/login?out"))
        .exceptionHandling(refused -> refused.accessDeniedHandler(new OneTimePasswordFirst()))
        .sessionManagement(
            session -> session.sessionFixation(fixation -> fixation.migrateSession()))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_RULES))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  @Bean
  ApplicationListener<AuthenticationSuccessEvent> loggedIn(Accounts accounts) {
    return event -> accounts.succeeded(event.getAuthentication().getName());
  }

  @Bean
  ApplicationListener<AbstractAuthenticationFailureEvent> notLoggedIn(Accounts accounts) {
    return event -> {
      if (event instanceof AuthenticationFailureBadCredentialsEvent) {
        accounts.failed(event.getAuthentication().getName());
      }
    };
  }

  /** Prints the first administrator's password once; it is stored nowhere. */
  @Bean
  @Order(0)
  ApplicationRunner firstAdministrator(Accounts accounts) {
    return arguments -> FirstPasswordConsole.print(accounts);
  }
}
