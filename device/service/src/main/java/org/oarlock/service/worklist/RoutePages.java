package org.oarlock.service.worklist;

import java.io.IOException;
import org.oarlock.service.job.ReloadOutcome;
import org.oarlock.service.job.RulesInForce;
import org.oarlock.trace.annotations.Implements;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The routing rules in force, and taking changed ones into force. */
@Controller
@Implements("SRS-1108")
class RoutePages {
  private final RulesInForce rules;

  RoutePages(RulesInForce rules) {
    this.rules = rules;
  }

  @GetMapping("/routes")
  String routes(Model model) {
    model.addAttribute("rules", rules.rules());
    return "routes";
  }

  @PostMapping("/routes")
  String reload(@RequestParam String reason, Authentication somebody, RedirectAttributes flash)
      throws IOException {
    ReloadOutcome outcome = rules.reload(somebody.getName(), reason);
    if (outcome instanceof ReloadOutcome.Refused refused) {
      flash.addFlashAttribute("problems", refused.problems());
    } else if (outcome instanceof ReloadOutcome.InForce inForce) {
      flash.addFlashAttribute("notice", "Done. " + inForce.rules() + " rules are in force.");
    }
    return "redirect:/routes";
  }
}
