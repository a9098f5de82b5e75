package org.oarlock.service.dicomweb;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.oarlock.dicom.network.CertificateNames;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine that proves who it is speak in its name, for this one request. */
final class SourceFilter extends OncePerRequestFilter {

  /** Authority of a machine, which no person has. */
  static final String AUTHORITY = "MACHINE";

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final KnownSources sources;

  SourceFilter(KnownSources sources) {
    this.sources = sources;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    sources
        .who(request.getHeader(HttpHeaders.AUTHORIZATION), provedNames(request))
        .ifPresent(SourceFilter::speaks);
    chain.doFilter(request, response);
  }

  private static void speaks(String aeTitle) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            aeTitle, "", AuthorityUtils.createAuthorityList(AUTHORITY)));
    SecurityContextHolder.setContext(context);
  }

  private static Set<String> provedNames(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? CertificateNames.of(chain[0])
        : Set.of();
  }
}
