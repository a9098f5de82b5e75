package org.oarlock.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Leads somebody with a one-time password to the page that replaces it; refuses everybody else. */
final class OneTimePasswordFirst implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (holdsOneTimePassword(request)) {
      response.sendRedirect("/password");
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean holdsOneTimePassword(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication somebody
        && somebody.getAuthorities().stream()
            .anyMatch(
                authority -> AccountDetails.REPLACES_PASSWORD.equals(authority.getAuthority()));
  }
}
