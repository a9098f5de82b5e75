package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

@Verifies("SRS-302")
class NegotiationTest {

  private static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70";
  private static final AcceptedSyntaxes ONLY_JPEG =
      new AcceptedSyntaxes(Set.of(Uids.CT_IMAGE_STORAGE), List.of(JPEG_LOSSLESS));

  @Test
  @Verifies(value = "RC-10", shows = Shows.EFFECTIVE)
  void an_image_is_accepted_only_in_a_syntax_that_can_be_decoded() {
    assertThat(result(Uids.CT_IMAGE_STORAGE, JPEG_LOSSLESS)).isEqualTo(ContextItem.ACCEPTED);
    assertThat(result(Uids.CT_IMAGE_STORAGE, Uids.IMPLICIT_VR_LITTLE_ENDIAN))
        .isEqualTo(ContextItem.TRANSFER_SYNTAXES_NOT_SUPPORTED);
  }

  @Test
  void an_echo_is_accepted_uncompressed_whatever_images_may_be() {
    assertThat(result(Uids.VERIFICATION, Uids.IMPLICIT_VR_LITTLE_ENDIAN))
        .isEqualTo(ContextItem.ACCEPTED);
    assertThat(result(Uids.VERIFICATION, JPEG_LOSSLESS))
        .isEqualTo(ContextItem.TRANSFER_SYNTAXES_NOT_SUPPORTED);
  }

  @Test
  void a_peer_may_ask_for_storage_commitment_and_tell_its_result_in_the_first_role_it_names() {
    RoleSelection both = new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, true, true);
    RoleSelection user = new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, true, false);
    RoleSelection provider = new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, false, true);
    assertThat(roles(both, user)).containsExactly(both);
    assertThat(roles(user)).containsExactly(user);
    assertThat(roles(provider)).containsExactly(provider);
  }

  @Test
  void no_other_role_is_taken() {
    assertThat(roles(new RoleSelection(Uids.CT_IMAGE_STORAGE, true, true))).isEmpty();
    AssociatePdu asked = asking(new RoleSelection(Uids.STORAGE_COMMITMENT_PUSH_MODEL, true, true));
    assertThat(Negotiation.of(asked, ONLY_JPEG).roles()).isEmpty();
  }

  private static List<RoleSelection> roles(RoleSelection... asked) {
    AcceptedSyntaxes committing =
        new AcceptedSyntaxes(
            Set.of(Uids.STORAGE_COMMITMENT_PUSH_MODEL, Uids.CT_IMAGE_STORAGE),
            List.of(JPEG_LOSSLESS));
    return Negotiation.of(asking(asked), committing).roles();
  }

  private static AssociatePdu asking(RoleSelection... roles) {
    AssociatePdu own = AssociatePdu.own("A", "B", List.of(), 0);
    return new AssociatePdu(
        own.version(),
        own.calledAe(),
        own.callingAe(),
        own.applicationContext(),
        own.contexts(),
        own.longestPdu(),
        own.implementation(),
        List.of(roles));
  }

  private static int result(String abstractSyntax, String transferSyntax) {
    ContextItem proposal = new ContextItem(1, 0, abstractSyntax, List.of(transferSyntax));
    return Negotiation.of(AssociatePdu.own("A", "B", List.of(proposal), 0), ONLY_JPEG)
        .answers()
        .get(0)
        .result();
  }
}
