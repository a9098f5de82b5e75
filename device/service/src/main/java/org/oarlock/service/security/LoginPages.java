package org.oarlock.service.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which people log in and replace their password. */
@Controller
@Implements("SRS-2001")
class LoginPages {

  private final Accounts accounts;

  LoginPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/password")
  String password() {
    return "password";
  }

  /** Replaces the password and ends the session: the new one is tried at once. */
  @PostMapping("/password")
  String replace(
      Principal somebody,
      @RequestParam String present,
      @RequestParam String replacement,
      @RequestParam String again,
      Model model,
      HttpServletRequest request)
      throws ServletException {
    Optional<String> problem =
        replacement.equals(again)
            ? accounts.changePassword(somebody.getName(), present, replacement)
            : Optional.of("The two new passwords differ.");
    if (problem.isPresent()) {
      model.addAttribute("problem", problem.get());
      return "password";
    }
    request.logout();
    return "redirect:/login?replaced";
  }
}
