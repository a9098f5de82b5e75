package org.oarlock.service.remote;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import org.oarlock.dicom.network.Tls;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.ProgressListener;
import org.oarlock.service.config.DeviceRole;
import org.oarlock.service.config.InferenceSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.service.segment.SegmentOutcome;
import org.oarlock.service.segment.SegmentStep;
import org.oarlock.service.segment.Segmenting;
import org.oarlock.trace.annotations.Implements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts both sides of the job API together. Where no gateway is named its addresses fall to the
 * rules of the pages, which refuse what they do not name.
 */
@Configuration(proxyBeanMethods = false)
class RemoteWiring {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Bean
  ServiceStanding serviceStanding() {
    return new ServiceStanding(InstantSource.system());
  }

  /** Who segments the cases of this device. */
  @Bean
  Segmenting segmenting(
      SiteConfiguration configuration, SiteCertificates certificates, ServiceStanding standing) {
    InferenceSettings settings = configuration.inference();
    return Optional.ofNullable(settings.service())
        .filter(address -> settings.role() == DeviceRole.GATEWAY)
        .map(URI::create)
        .<Segmenting>map(
            address ->
                new RemoteSegmenting(
                    new JobClient(client(certificates, settings.nameOf(address)), address),
                    BuildIdentity.ofThisBuild(),
                    Duration.ofMinutes(settings.timeOutMinutes()),
                    standing,
                    InstantSource.system()))
        .orElse(RemoteWiring::here);
  }

  private static SegmentOutcome here(Segmenting.VolumeSource source, ModelPackage model)
      throws IOException {
    return new SegmentOutcome.Made(
        SegmentStep.segment(source.volume(), model, ProgressListener.SILENT));
  }

  private static HttpClient client(SiteCertificates certificates, String name) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(PATIENCE)
        .sslContext(certificates.contextTowards(name))
        .sslParameters(
            new SSLParameters(
                Tls.CIPHER_SUITES.toArray(String[]::new), Tls.VERSIONS.toArray(String[]::new)))
        .build();
  }

  @Bean
  JobBoard jobBoard() {
    return new JobBoard(Job.Work.SEGMENTING, InstantSource.system());
  }

  @Bean
  Gateways gateways(SiteConfiguration configuration) {
    return new Gateways(configuration.inference().gateways());
  }

  @Bean
  @Order(2)
  @Implements({"SRS-4604", "RC-250"})
  SecurityFilterChain jobs(HttpSecurity http, Gateways gateways) throws Exception {
    return http.securityMatcher(
            request ->
                !gateways.isEmpty() && request.getServletPath().startsWith(JobApi.PATH + "/"))
        .authorizeHttpRequests(
            pages ->
                pages
                    .anyRequest()
                    .access(
                        (somebody, page) ->
                            new AuthorizationDecision(
                                gateways.areNamedIn(page.getRequest().getAttribute(CERTIFICATES)))))
        // What a gateway has to show for each connection no page of a browser can show for it.
        .csrf(forgery -> forgery.disable())
        .requestCache(requests -> requests.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint((request, response, why) -> no(response)))
        .build();
  }

  private static void no(HttpServletResponse response) throws IOException {
    var problem = JobProblem.NOT_A_GATEWAY.with("");
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(problem));
  }
}
