package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

class ValuesTest {

  private static final List<String> JPEG_2000 = List.of(Uids.JPEG_2000);
  private static final List<String> BOTH =
      List.of(Uids.IMPLICIT_VR_LITTLE_ENDIAN, Uids.EXPLICIT_VR_LITTLE_ENDIAN);

  @Test
  @Verifies({"SRS-302", "RC-10"})
  void only_what_the_settings_name_is_accepted_in_the_order_of_the_settings() {
    Negotiation negotiation =
        Negotiation.of(
            AssociatePdu.own(
                "A",
                "B",
                List.of(
                    new ContextItem(1, 0, Uids.CT_IMAGE_STORAGE, BOTH),
                    new ContextItem(3, 0, Uids.CT_IMAGE_STORAGE, JPEG_2000),
                    new ContextItem(5, 0, Uids.MR_IMAGE_STORAGE, BOTH),
                    new ContextItem(7, 0, Uids.VERIFICATION, BOTH),
                    new ContextItem(9, 0, Uids.VERIFICATION, JPEG_2000),
                    new ContextItem(11, 0, "", List.of())),
                0),
            Bench.SYNTAXES);
    assertThat(negotiation.answers())
        .extracting(ContextItem::result)
        .containsExactly(0, 4, 3, 0, 4, 3);
    assertThat(negotiation.accepted()).containsOnlyKeys(1, 7);
    assertThat(negotiation.accepted().get(1)).isEqualTo(SampleInstance.CONTEXT);
  }

  @Test
  @Verifies("SRS-303")
  void an_association_pdu_reads_as_it_was_written() throws IOException {
    AssociatePdu asked =
        AssociatePdu.own(
                "SIXTEEN_LETTERS_",
                "A",
                List.of(new ContextItem(255, 0, Uids.CT_IMAGE_STORAGE, BOTH)),
                0)
            .in(List.of(new RoleSelection(Uids.CT_IMAGE_STORAGE, false, true)));
    byte[] pdu = AssociateEncoder.encode(PduType.ASSOCIATE_RQ, asked);
    byte[] body = Arrays.copyOfRange(pdu, 6, pdu.length);
    assertThat(AssociateDecoder.decode(body)).isEqualTo(asked);
  }

  @Test
  @Verifies("SRS-303")
  void a_command_reads_as_it_was_written() throws IOException {
    CommandSet request =
        new CommandSet(CommandSet.C_STORE, 65535, "1.2.3", "1.2.34", true, DimseStatus.SUCCESS);
    CommandSet answer = request.answered(DimseStatus.OUT_OF_RESOURCES.because("disk full"));
    assertThat(CommandCodec.decode(CommandCodec.encode(request))).isEqualTo(request);
    assertThat(CommandCodec.decode(CommandCodec.encode(answer))).isEqualTo(answer);
  }

  @Test
  @Verifies("SRS-308")
  void a_file_header_is_read_up_to_the_data_set() throws IOException {
    SampleInstance sample = SampleInstance.numbered(3);
    InputStream in = new ByteArrayInputStream(sample.file());
    assertThat(FileHeader.read(in))
        .isEqualTo(
            new FileHeader(Uids.CT_IMAGE_STORAGE, sample.uid(), Uids.EXPLICIT_VR_LITTLE_ENDIAN));
    assertThat(in.readAllBytes()).isEqualTo(sample.dataSet());
  }

  @Test
  void a_status_comment_is_cut_to_what_dicom_allows() {
    DimseStatus status = DimseStatus.CANNOT_UNDERSTAND.because("Grüße\n\\" + "x".repeat(100));
    assertThat(status.comment()).hasSize(64).startsWith("Gr??e??xxx");
    assertThat(status).hasToString("status 0xC000 (" + status.comment() + ")");
  }

  @Test
  void every_status_is_one_of_success_warning_and_failure() {
    assertThat(DimseStatus.SUCCESS).matches(DimseStatus::isSuccess).matches(s -> !s.isFailure());
    assertThat(DimseStatus.of(0xB007)).matches(DimseStatus::isWarning).matches(s -> !s.isFailure());
    assertThat(DimseStatus.of(0xA702)).matches(DimseStatus::isFailure).matches(s -> !s.isWarning());
    assertThatIllegalArgumentException().isThrownBy(() -> DimseStatus.of(0x10000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "SEVENTEEN_LETTERS", "BACK\\SLASH", "NEW\nLINE", "ÄE"})
  void what_is_no_ae_title_makes_no_peer(String title) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DicomPeer("localhost", 104, title, "OARLOCK"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DicomPeer("localhost", 104, "PEER", title));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65536})
  void what_is_no_port_makes_no_peer(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DicomPeer("localhost", port, "PEER", "OARLOCK"));
  }

  @Test
  @Verifies("SRS-304")
  void no_time_out_can_be_switched_off() {
    Duration second = Duration.ofSeconds(1);
    for (Duration wrong : List.of(Duration.ZERO, second.negated(), Duration.ofDays(2))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new TimeOuts(second, second, wrong, second, second, second, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeOuts(second, second, second, second, second, second, 0));
  }

  @Test
  @Verifies("SRS-307")
  void no_limit_can_be_switched_off() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkLimits(0, 1, 1, 4096, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkLimits(1, 0, 1, 4096, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkLimits(1, 1, 0, 4096, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkLimits(1, 1, 1, 127, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkLimits(1, 1, 1, 1 << 21, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NetworkLimits(1, 1, 1, 4096, 0));
  }
}
