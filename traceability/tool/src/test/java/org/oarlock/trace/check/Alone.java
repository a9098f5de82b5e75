package org.oarlock.trace.check;

import java.util.List;
import java.util.Optional;
import org.oarlock.trace.bind.Released;

/** Rules by the names of what they find, so that a test can ask one and not all of them. */
final class Alone {

  private Alone() {}

  /** The rules that give findings of a name; those of acceptances rest on all the others. */
  static List<Rule> of(RuleName name, Optional<Released> released) {
    return switch (name) {
      case ID_FORM, ID_DUPLICATE, FILE_UNCLAIMED -> List.of(new IdRule());
      case FIELD_MISSING -> List.of(new IdRule(), new FieldRule());
      case FIELD_UNKNOWN, FIELD_TYPE, FIELD_VALUE, FIELD_CHOICE -> List.of(new FieldRule());
      case LINK_DANGLING, LINK_KIND, LINK_TWICE -> List.of(new LinkRule());
      case LINK_CYCLE -> List.of(new CycleRule());
      case CODE_DANGLING, TEST_DANGLING, TEST_UNCLAIMED, TEST_NOT_PASSED ->
          List.of(new ClaimRule());
      case BELOW_MISSING, CODE_MISSING, TEST_MISSING -> List.of(new CoverageRule());
      case MUTANT_SURVIVED, MUTATION_MISSING -> List.of(new MutationRule());
      case CONTROL_METHOD, CONTROL_UNNOTICED -> List.of(new EffectRule(false));
      case CONTROL_UNSHOWN -> List.of(new EffectRule(true));
      case EVIDENCE_RELEASE, EVIDENCE_TREE -> List.of(new ReleaseRule(released));
      case SLOT_MISSING, SLOT_SHARED, SLOT_KIND, SLOT_RECORD, CONTROL_PLANNED ->
          List.of(new ControlRule());
      case SEED_FOREIGN -> List.of(new SeedRule());
      case RISK_LEVEL, RISK_STEP, RISK_PLANNED, POLICY_MISSING -> List.of(new RiskRule());
      case RISK_NOT_ACCEPTABLE -> List.of(new RiskRule(), new BenefitRule());
      case RISK_JUDGEMENT -> List.of(new BenefitRule());
      case RISK_SUSPECT -> List.of(new RiskSuspectRule());
      case RISK_SOFTWARE -> List.of(new FailingSoftwareRule());
      case CONTROL_REASON, NEW_RISK -> List.of(new ControlReasonRule());
      case PATH_MISSING -> List.of(new PlaceInCodeRule(), new ClauseRule());
      case ITEM_PACKAGE, UNIT_CODE, UNIT_SECTION -> List.of(new PlaceInCodeRule());
      case ITEM_CLASS -> List.of(new SafetyClassRule());
      case SOUP_UNDECLARED, SOUP_ABSENT, SOUP_VERSION, SOUP_REVIEW, SBOM_MISSING ->
          List.of(new SoupRule());
      case TRANSLATION_MISSING -> List.of(new TranslationRule());
      case NEAR_DUPLICATE -> List.of(new NearDuplicateRule());
      case CLAUSE_STATE, CLAUSE_BARE -> List.of(new ClauseRule());
      case SIGNATURE_BROKEN, SIGNATURE_AUTHOR, SIGNATURE_CLINICIAN, REVIEW_VOID, REVIEW_SUSPECT ->
          List.of(new ReviewRule());
      case FLOOR, BASELINE_GONE -> List.of(new VacuityRule());
      case ACCEPTANCE_BARRED,
          ACCEPTANCE_EXPIRED,
          ACCEPTANCE_UNUSED,
          ACCEPTANCE_WIDENED,
          ACCEPTANCE_TWICE,
          ACCEPTANCE_UNAPPROVED,
          ESCAPE_EXPIRED,
          ESCAPE_UNAPPROVED ->
          List.of();
    };
  }
}
