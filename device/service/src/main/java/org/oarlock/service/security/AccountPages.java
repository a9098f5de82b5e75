package org.oarlock.service.security;

import java.security.Principal;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator adds accounts, gives new one-time passwords and ends access. */
@Controller
@Implements("SRS-2003")
class AccountPages {

  private final Accounts accounts;

  AccountPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/accounts")
  String all(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("roles", Role.values());
    return "accounts";
  }

  @PostMapping("/accounts")
  String add(
      @RequestParam String name,
      @RequestParam Role role,
      Principal actor,
      RedirectAttributes flash) {
    try {
      Optional<String> password = accounts.add(name, role, actor.getName());
      if (password.isPresent()) {
        flash.addFlashAttribute("notice", oneTime(name, password.get()));
      } else {
        flash.addFlashAttribute("problem", "There is an account '" + name + "' already.");
      }
    } catch (IllegalArgumentException wrongName) {
      flash.addFlashAttribute("problem", wrongName.getMessage());
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/password")
  String resetPassword(@PathVariable String name, Principal actor, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", oneTime(name, accounts.resetPassword(name, actor.getName())));
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/enabled")
  String enable(
      @PathVariable String name,
      @RequestParam boolean enabled,
      Principal actor,
      RedirectAttributes flash) {
    if (name.equals(actor.getName())) {
      flash.addFlashAttribute("problem", "Nobody ends their own access.");
    } else {
      accounts.enable(name, enabled, actor.getName());
    }
    return "redirect:/accounts";
  }

  private static String oneTime(String name, String password) {
    return "One-time password for " + name + ", shown only now: " + password;
  }
}
