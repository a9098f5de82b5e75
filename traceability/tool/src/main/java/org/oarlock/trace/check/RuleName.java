package org.oarlock.trace.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every rule by its id, with the reason for it and the way out. */
public enum RuleName {
  ID_FORM(
      "An id has to fit the pattern of the kinds that may stand in its file, so that people and machines can tell kinds apart. Correct the id, or move the item."),
  ID_DUPLICATE(
      "Ids are stable and never reused; two items with one id make every link to it ambiguous. Give one of them a new id."),
  FILE_UNCLAIMED(
      "A file in the quality folders that no kind of the trace model reads would look like quality data and count for nothing. Name it in the model or move it."),
  FIELD_UNKNOWN(
      "A field that the model does not name is not read by anything: a misspelt one would silently be absent. Correct it, or name it in the model."),
  FIELD_MISSING("The model demands this field of the kind."),
  FIELD_TYPE(
      "The value is not what the model says the field holds: words, a list, a number, true or false, a date, fields."),
  FIELD_VALUE("The model lists the values that the field may have."),
  FIELD_CHOICE(
      "Of these fields at least one, or exactly one, has to be there: for example a result or the words that say why it was not performed."),
  LINK_DANGLING("The link names an item that is not there."),
  LINK_KIND("The link names an item of a kind to which this field may not point."),
  LINK_TWICE("The same link is written twice on one item."),
  LINK_CYCLE(
      "Following links upward leads back to where they started, so nothing is justified by anything outside the circle."),
  CODE_DANGLING("Code says that it implements an item that is not there."),
  TEST_DANGLING("A test or scenario says that it shows an item that is not there."),
  BELOW_MISSING("The model says what must stand below an item of this kind, and nothing does."),
  CODE_MISSING(
      "No code names the requirement with @Implements. Either it is not implemented or the code does not say so."),
  TEST_MISSING(
      "No test at system level that passed shows the requirement: a scenario with its tag, or a test method with @Verifies and level SYSTEM. Another method of verification needs a rationale."),
  TEST_NOT_PASSED(
      "A test that is claimed as evidence did not pass. Skipped, aborted, undefined, retried to green, stale, not run or with a failed row is not passed."),
  MUTANT_SURVIVED(
      "The decision of a control was changed on purpose and no test noticed, so the tests do not show what it decides. Add the test that fails; if the change makes no difference that anybody could see, accept the finding with that as its rationale."),
  MUTATION_MISSING(
      "The model says that plain code here decides for controls, and no mutation result that is bound to these class files covers it. Run `./oarlock verify --release`, and name the class in the module's mutation profile."),
  CONTROL_METHOD(
      "A control says which method carries it, so that it can be taken out to see whether a test notices. Exactly one compiled method of that class has to have this name; where several have it, add the descriptor."),
  CONTROL_UNNOTICED(
      "The control was taken out of the shipped program, and each of its tests of effectiveness passed as before: they look at something else. Write the test that fails, and run `./oarlock bench controls` for this control again."),
  CONTROL_UNSHOWN(
      "Nothing says that a test of the control fails without the control, in the program that is here now. Say in disabledBy which method carries it and run `./oarlock bench controls`, or say in notDisabled why no method can be taken out."),
  EVIDENCE_RELEASE(
      "A release holds a jar or a bill of materials, or names a commit, that is not what the tests ran on. Build the release from the commit that was verified; a reproducible build gives the same bytes."),
  EVIDENCE_TREE(
      "A release is made from a commit, and its evidence from the same tree: without changes that are not committed, when the tests ran and now. Commit, run everything again, and do not edit in between. Folders evidence/ and approvals/ do not count."),
  TEST_UNCLAIMED(
      "A scenario that no item asks for: its tags name nothing, so its result counts for nothing. Tag it, or the feature."),
  SLOT_MISSING(
      "A control has two slots of evidence, implemented and effective. Each is filled by a test that names it, by a record, or by the words that say why it was not performed."),
  SLOT_SHARED(
      "One test fills both slots of a control. That it exists and that it works against its cause are two things to show."),
  SLOT_KIND(
      "A software test never shows a control that a person, a process or something outside the software carries out."),
  SEED_FOREIGN(
      "A test of effectiveness names, beside a control, the cause that it seeds. This one names a cause that none of its controls breaks, so its passing says nothing about them."),
  SLOT_RECORD("The record that is named as evidence does not stand in the repository."),
  CONTROL_PLANNED(
      "The control is planned, yet code or tests say that they carry it out. Planned controls count for nothing: set the state, or remove the claim."),
  RISK_LEVEL(
      "The risk states a probability or severity that the risk policy does not know, or is lower before control than after."),
  RISK_STEP(
      "The residual risk is lower than its controls allow. The policy says how far removing a cause, one or two independent controls, or a control outside the software lower P1; nothing lowers P2 without clinical evidence; the cause that is controlled worst decides. Only controls that stand and whose two slots are filled count."),
  RISK_SUSPECT(
      "A control on which the residual risk rests has a test that did not pass in the results at hand: it failed, or was not run on what is there now. Until it passes nobody knows whether the risk is still as low as it says, however many other tests of the control passed."),
  RISK_SOFTWARE(
      "Software that fails counts as failing every time. A lower level of P1 is owed to what else the sequence of events needs, for example the input that provokes it; that has to be said, at the cause or at the risk."),
  RISK_JUDGEMENT(
      "A benefit-risk analysis and the overall residual risk are judgements of a person. Without the signature of an approver that stands they are words in a file; say 'not performed' until somebody judges."),
  CONTROL_REASON(
      "A control says why none of a higher tier is practicable, and for new risks none only with the reason. One word is no reason."),
  NEW_RISK(
      "A risk that a control brings is followed to its own entry: the CAUSE, HS or RISK has to be named and be there, or the control says none and why."),
  RISK_PLANNED(
      "The step down is owed to a control that is planned, that only informs without usability evidence, or that does not break a cause of this situation."),
  RISK_NOT_ACCEPTABLE(
      "By the policy the residual risk is not acceptable, or only with a signed benefit-risk analysis of this very risk; the entry neither carries one nor says that it was not performed."),
  POLICY_MISSING("There are risks, but no risk policy to judge them by."),
  ITEM_PACKAGE("The package of a software item holds no compiled class: the item does not exist."),
  ITEM_CLASS(
      "The safety class of a software item is derived from the worst harm that its causes, or the risks that its controls address, can lead to. It is declared lower than that, or lower than its parent's without segregation."),
  UNIT_CODE("A unit design names a class or package that is not there."),
  UNIT_SECTION(
      "A unit design has to say responsibility, interface, data, limits and behaviour on failure."),
  SOUP_UNDECLARED("A component is in the release and no SOUP entry declares it."),
  SOUP_ABSENT("A SOUP entry declares a component that is not in the release."),
  SOUP_VERSION(
      "The release holds another version of the component than the one that was assessed."),
  SOUP_REVIEW(
      "The review of the component's published anomalies is missing, or older than the policy allows."),
  SBOM_MISSING(
      "There are SOUP entries and no bill of materials of the release to compare them with. Build the device first."),
  TRANSLATION_MISSING("Each language of the instructions carries the same statements."),
  NEAR_DUPLICATE(
      "Two entries of one kind say nearly the same, so that one of them is found and the other is forgotten when it has to change. Make them one, or say in what they differ. Entries that are merely alike are listed by `trace check --json` and in the site."),
  CLAUSE_STATE(
      "A clause is in one of the states evidence, missing, manual attention, not applicable or unverified. Whether it is fulfilled is judged by people who hold its text; a yes in a file is nothing that an auditor could look at."),
  CLAUSE_BARE(
      "A state of a clause without what belongs to it is a bare yes or no: evidence names what can be looked at, and missing, manual attention and not applicable say why in words of their own."),
  PATH_MISSING("The item names a path that is not in the repository."),
  SIGNATURE_BROKEN(
      "A signature that nobody can check counts for nothing: the person is not there, holds no key, is automation, or the key does not fit the text. Have the person sign again, or remove the file."),
  SIGNATURE_AUTHOR("The approver of an item is not its author. Another person has to approve."),
  SIGNATURE_CLINICIAN(
      "A risk of one of the two worst severities is approved by a clinician: a person with capacity clinician."),
  REVIEW_VOID(
      "A normative field of the item changed after it was signed, so the signature says nothing about what stands here now. Review the change and sign again."),
  REVIEW_SUSPECT(
      "What the item was signed against changed, is gone, or is suspect itself: its parent, or what a residual risk rests on: a cause, a control, its requirements, marked code and tests, or the risk policy. Look whether the item still holds and sign again."),
  ACCEPTANCE_BARRED(
      "What guards against a false pass cannot be accepted, or there is no such rule. Remove the acceptance, and what the finding names."),
  ACCEPTANCE_EXPIRED(
      "The day until which findings were accepted or frozen is over, or further away than the ages in the risk policy allow. Look whether the reason still holds, set another day and have it signed again."),
  ACCEPTANCE_UNUSED(
      "Findings were accepted or frozen that are not there. Left standing, it would hide one that comes later. Remove the entry; `trace accept --thaw` does it for frozen ones."),
  ACCEPTANCE_WIDENED(
      "More findings have these words than were accepted, and nobody can say which are the new ones. Correct the new one, or look at all of them and accept them again."),
  ACCEPTANCE_TWICE(
      "Two acceptances name the same finding, so that removing one changes nothing. Remove one."),
  ACCEPTANCE_UNAPPROVED(
      "A release rests on no acceptance that nobody approved. A person other than the one who proposed it signs it: `trace review sign ACCEPT-1 --meaning approver`."),
  ESCAPE_EXPIRED(
      "An item does without something that the model demands, and the approval of that is older than the ages in the risk policy allow. Look whether the reason still holds and sign again."),
  ESCAPE_UNAPPROVED(
      "A release rests on no way out (not applicable, not performed, another method or means) without a rationale, the signature of an approver and a day on which it ends: `escapeDays` in the risk policy, counted from the signature."),
  FLOOR(
      "Less was read than the floor in the model demands. A green result over nothing is no evidence; find out why it was not read before touching the floor."),
  BASELINE_GONE(
      "This stood here in the last baseline and is gone. If that is meant, renew the baseline with `trace baseline` in the same change, where a reviewer sees it.");

  private final String explanation;

  RuleName(String explanation) {
    this.explanation = explanation;
  }

  /** The id that people read, for example {@code LINK-DANGLING}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** Why the rule is there and what to do. */
  public String explanation() {
    return explanation;
  }

  /** The rule of an id, in upper or lower case. */
  public static Optional<RuleName> of(String id) {
    String wanted = id.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(rule -> rule.id().equals(wanted)).findFirst();
  }
}
