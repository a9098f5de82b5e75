package org.oarlock.service.worklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oarlock.service.job.CaseView;
import org.oarlock.service.job.OperatorAct;
import org.oarlock.service.security.Role;
import org.oarlock.trace.annotations.Implements;
import org.springframework.security.core.Authentication;

/**
 * Who may do which act. What changes where a result goes, or lets a doubtful case go on, is the
 * physicist's; a clinician may order and end work.
 */
@Implements("SRS-1903")
final class ActRights {

  private static final Set<OperatorAct> CLINICIAN =
      EnumSet.of(OperatorAct.RERUN, OperatorAct.CANCEL, OperatorAct.PRIORITISE);

  private ActRights() {}

  /** Whether somebody may do an act at all. */
  static boolean mayDo(Authentication somebody, OperatorAct act) {
    return holds(somebody, Role.PHYSICIST)
        || holds(somebody, Role.CLINICIAN) && CLINICIAN.contains(act);
  }

  /** The acts that are possible with a case now and that somebody may do. */
  static List<OperatorAct> offered(Authentication somebody, CaseView view) {
    return view.possibleActs().stream().filter(act -> mayDo(somebody, act)).toList();
  }

  private static boolean holds(Authentication somebody, Role role) {
    return somebody.getAuthorities().stream()
        .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
  }
}
