package org.oarlock.service.dicomweb;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.oarlock.service.config.DicomWebSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.job.CaseViews;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.security.Role;
import org.oarlock.trace.annotations.Implements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Puts DICOMweb together. Where no machine is named its addresses fall to the rules of the pages,
 * which refuse what they do not name.
 */
@Configuration(proxyBeanMethods = false)
class DicomWebWiring {
  private static final String PREFIX = "/dicom-web/";
  private static final String[] READ = {
    PREFIX + "studies", PREFIX + "studies/**", PREFIX + "series", PREFIX + "instances"
  };
  private static final String[] READERS = {
    SourceFilter.AUTHORITY, Role.CLINICIAN.authority(), Role.PHYSICIST.authority()
  };

  @Bean
  KnownSources knownSources(SiteConfiguration configuration) {
    return new KnownSources(configuration.dicomWeb());
  }

  @Bean
  Storing storing(SiteConfiguration configuration, Intake intake) {
    DicomWebSettings settings = configuration.dicomWeb();
    return new Storing(
        intake,
        configuration.dicom(),
        settings == null ? 1 : settings.maxRequestMb(),
        InstantSource.system());
  }

  @Bean
  HeldStore heldStore(JdbcClient jdbc) {
    return new HeldStore(jdbc);
  }

  @Bean
  Holdings holdings(
      HeldStore store, Intake intake, CaseViews cases, SiteConfiguration configuration) {
    return new Holdings(store, intake, cases, configuration.dicom().maxInstanceMb());
  }

  @Bean
  @Order(1)
  @Implements({"SRS-4402", "SRS-4406", "RC-232"})
  SecurityFilterChain machines(HttpSecurity http, KnownSources sources) throws Exception {
    return http.securityMatcher(
            request -> !sources.isEmpty() && request.getServletPath().startsWith(PREFIX))
        .addFilterBefore(new SourceFilter(sources), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            pages ->
                pages
                    .requestMatchers(HttpMethod.POST, PREFIX + "studies", PREFIX + "studies/*")
                    .hasAuthority(SourceFilter.AUTHORITY)
                    .requestMatchers(HttpMethod.GET, READ)
                    .hasAnyAuthority(READERS)
                    .anyRequest()
                    .denyAll())
        // Who is logged in only reads; what a machine has to show no page of a browser can show.
        .csrf(forgery -> forgery.disable())
        .requestCache(requests -> requests.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    (request, response, reason) -> {
                      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                    }))
        .build();
  }
}
