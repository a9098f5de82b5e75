package org.oarlock.dicom.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/**
 * The answer of this device to proposed presentation contexts.
 *
 * @param answers one per proposal, in the same order
 * @param accepted what was accepted, by context id
 * @param roles of those proposed, the ones that are taken
 */
@Implements({"SRS-302", "RC-10"})
record Negotiation(
    List<ContextItem> answers, Map<Integer, ProposedContext> accepted, List<RoleSelection> roles) {

  private static final List<String> UNCOMPRESSED =
      List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN);

  /** Accepts what stands in {@code syntaxes}, in the transfer syntax that it names first. */
  static Negotiation of(AssociatePdu asked, AcceptedSyntaxes syntaxes) {
    List<ContextItem> answers = new ArrayList<>();
    Map<Integer, ProposedContext> accepted = new LinkedHashMap<>();
    for (ContextItem proposal : asked.contexts()) {
      ContextItem answer = answer(proposal, syntaxes);
      answers.add(answer);
      if (answer.result() == ContextItem.ACCEPTED) {
        accepted.put(
            proposal.id(),
            new ProposedContext(proposal.abstractSyntax(), answer.transferSyntaxes().get(0)));
      }
    }
    return new Negotiation(answers, accepted, roles(asked.roles(), syntaxes));
  }

  /** A peer may ask for storage commitment, and tell its result over an association it opens. */
  private static List<RoleSelection> roles(List<RoleSelection> asked, AcceptedSyntaxes syntaxes) {
    return asked.stream()
        .filter(each -> Uids.STORAGE_COMMITMENT_PUSH_MODEL.equals(each.sopClassUid()))
        .filter(each -> syntaxes.abstractSyntaxes().contains(each.sopClassUid()))
        .limit(1)
        .toList();
  }

  private static ContextItem answer(ContextItem proposal, AcceptedSyntaxes syntaxes) {
    boolean echo = Uids.VERIFICATION.equals(proposal.abstractSyntax());
    if (!echo && !syntaxes.abstractSyntaxes().contains(proposal.abstractSyntax())) {
      return refused(proposal, ContextItem.ABSTRACT_SYNTAX_NOT_SUPPORTED);
    }
    boolean message = echo || Uids.STORAGE_COMMITMENT_PUSH_MODEL.equals(proposal.abstractSyntax());
    List<String> wanted = message ? UNCOMPRESSED : syntaxes.transferSyntaxes();
    return wanted.stream()
        .filter(proposal.transferSyntaxes()::contains)
        .findFirst()
        .map(syntax -> new ContextItem(proposal.id(), ContextItem.ACCEPTED, "", List.of(syntax)))
        .orElseGet(() -> refused(proposal, ContextItem.TRANSFER_SYNTAXES_NOT_SUPPORTED));
  }

  /** The transfer syntax of a refused context has no meaning, but the item must be there. */
  private static ContextItem refused(ContextItem proposal, int result) {
    return new ContextItem(proposal.id(), result, "", List.of(Uids.IMPLICIT_VR_LITTLE_ENDIAN));
  }
}
