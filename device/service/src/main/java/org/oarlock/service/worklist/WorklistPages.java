package org.oarlock.service.worklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.job.ActOutcome;
import org.oarlock.service.job.CaseView;
import org.oarlock.service.job.CaseViews;
import org.oarlock.service.job.OperatorAct;
import org.oarlock.service.job.OperatorActs;
import org.oarlock.service.job.RulesInForce;
import org.oarlock.service.operations.Alerts;
import org.oarlock.service.operations.Troubles;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worklist, a page per case, and the acts of an operator. */
@Controller
@Implements({"SRS-1901", "SRS-1902", "SRS-1904", "SRS-1905"})
class WorklistPages {

  private static final int LATEST = 200;

  private final CaseViews cases;
  private final OperatorActs acts;
  private final AuditTrail audit;
  private final SiteConfiguration site;
  private final RulesInForce rules;
  private final Troubles troubles;
  private final Alerts alerts;

  WorklistPages(
      CaseViews cases,
      OperatorActs acts,
      AuditTrail audit,
      SiteConfiguration site,
      RulesInForce rules,
      Troubles troubles,
      Alerts alerts) {
    this.cases = cases;
    this.acts = acts;
    this.audit = audit;
    this.site = site;
    this.rules = rules;
    this.troubles = troubles;
    this.alerts = alerts;
  }

  @ModelAttribute("times")
  LocalTimes times() {
    return new LocalTimes(site.site().timeZone());
  }

  @GetMapping("/")
  String home() {
    return "redirect:/worklist";
  }

  @GetMapping("/worklist")
  String worklist(Model model) {
    model.addAttribute("cases", cases.latest(LATEST));
    model.addAttribute("site", site.site().name());
    model.addAttribute("troubles", troubles.lines());
    model.addAttribute("alertFailures", alerts.failures());
    return "worklist";
  }

  @GetMapping(value = "/worklist/cases.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<CaseSummary> summaries() {
    return cases.latest(LATEST).stream().map(CaseSummary::of).toList();
  }

  @GetMapping("/worklist/cases/{id}")
  String oneCase(@PathVariable long id, Authentication somebody, Model model) throws IOException {
    CaseView view = found(id);
    model.addAttribute("case", view);
    model.addAttribute("acts", ActRights.offered(somebody, view));
    model.addAttribute("routes", rules.rules().stream().map(RouteRule::name).toList());
    model.addAttribute("history", cases.history(id));
    model.addAttribute("hasPreview", cases.preview(id).isPresent());
    return "case";
  }

  @GetMapping(value = "/worklist/cases/{id}/preview.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> preview(@PathVariable long id) throws IOException {
    Optional<Path> picture = cases.preview(id);
    return picture.isPresent()
        ? ResponseEntity.ok(Files.readAllBytes(picture.get()))
        : ResponseEntity.notFound().build();
  }

  @PostMapping("/worklist/cases/{id}/acts")
  String act(
      @PathVariable long id,
      @RequestParam String act,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") String route,
      Authentication somebody,
      RedirectAttributes flash) {
    OperatorAct wanted = act(act);
    if (!ActRights.mayDo(somebody, wanted)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    ActOutcome outcome =
        acts.perform(wanted, id, somebody.getName(), reason, route.isBlank() ? null : route);
    if (outcome instanceof ActOutcome.Refused refused) {
      flash.addFlashAttribute("problem", refused.words());
    } else if (outcome instanceof ActOutcome.Done done) {
      flash.addFlashAttribute("notice", "Done. The case is now " + done.state() + ".");
    }
    return "redirect:/worklist/cases/" + id;
  }

  @GetMapping("/audit")
  String auditTrail(Model model) {
    model.addAttribute("entries", audit.latest(LATEST));
    return "audit";
  }

  private CaseView found(long id) {
    return cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static OperatorAct act(String name) {
    for (OperatorAct act : OperatorAct.values()) {
      if (act.name().equalsIgnoreCase(name)) {
        return act;
      }
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "there is no act '" + name + "'");
  }
}
