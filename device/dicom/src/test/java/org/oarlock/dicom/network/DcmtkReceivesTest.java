package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies(value = "SRS-308", level = Verifies.Level.INTEGRATION)
class DcmtkReceivesTest {

  private static final Answered SUCCESS = new Answered(DimseStatus.SUCCESS);

  @TempDir Path folder;
  @TempDir Path arrived;

  @Test
  void storescp_answers_an_echo() throws Exception {
    try (Dcmtk.Receiver receiver = Dcmtk.receiver(arrived)) {
      assertThat(EchoClient.echo(receiver.peer())).isEqualTo(SUCCESS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4096, 16384, 131072})
  void storescp_gets_every_byte_whatever_its_longest_pdu(int longest) throws Exception {
    SampleInstance sample = SampleInstance.numbered(1).sized(300, 301);
    try (Dcmtk.Receiver receiver =
        Dcmtk.receiver(arrived, "+B", "--max-pdu", Integer.toString(longest))) {
      try (StoreAssociation association = open(receiver.peer())) {
        assertThat(association.store(sample.writeTo(folder))).isEqualTo(SUCCESS);
        assertThat(association.store(SampleInstance.numbered(2).file())).isEqualTo(SUCCESS);
      }
      assertThat(files()).hasSize(2);
      assertThat(contents()).anySatisfy(each -> assertThat(each).endsWith(sample.dataSet()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dcmconv, +ti, 1.2.840.10008.1.2",
    "dcmconv, +tb, 1.2.840.10008.1.2.2",
    "dcmconv, +td, 1.2.840.10008.1.2.1.99",
    "dcmcjpeg, +e1, 1.2.840.10008.1.2.4.70"
  })
  void a_file_goes_out_in_the_transfer_syntax_in_which_it_is_stored(
      String convert, String option, String syntax) throws Exception {
    Path sample = SampleInstance.numbered(1).sized(64, 48).writeTo(folder);
    Path converted = folder.resolve("converted.dcm");
    Dcmtk.run(folder, convert, option, sample.toString(), converted.toString());
    ProposedContext context = new ProposedContext(Uids.CT_IMAGE_STORAGE, syntax);
    try (Dcmtk.Receiver receiver = Dcmtk.receiver(arrived, "+xa")) {
      OpenOutcome opened = StoreClient.open(receiver.peer(), List.of(context));
      try (StoreAssociation association = ((OpenOutcome.Opened) opened).association()) {
        assertThat(association.accepts(context)).isTrue();
        assertThat(association.store(converted)).isEqualTo(SUCCESS);
      }
      Dcmtk.Result dump = Dcmtk.run(folder, "dcmdump", files().get(0).toString());
      assertThat(dump.output()).contains("Phantom").contains("2.25.4711.1");
    }
  }

  @Test
  void a_syntax_that_storescp_does_not_take_has_no_context() throws Exception {
    Path sample = SampleInstance.numbered(1).writeTo(folder);
    ProposedContext implicit =
        new ProposedContext(Uids.CT_IMAGE_STORAGE, Uids.IMPLICIT_VR_LITTLE_ENDIAN);
    try (Dcmtk.Receiver receiver = Dcmtk.receiver(arrived, "+xi")) {
      OpenOutcome opened =
          StoreClient.open(receiver.peer(), List.of(implicit, SampleInstance.CONTEXT));
      try (StoreAssociation association = ((OpenOutcome.Opened) opened).association()) {
        assertThat(association.accepts(implicit)).isTrue();
        assertThat(association.store(sample))
            .isEqualTo(new NoContext(Uids.CT_IMAGE_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN));
      }
    }
  }

  @Test
  void a_refusal_is_an_outcome() throws Exception {
    try (Dcmtk.Receiver receiver = Dcmtk.receiver(arrived, "--refuse")) {
      assertThat(StoreClient.open(receiver.peer(), List.of(SampleInstance.CONTEXT)))
          .isInstanceOf(NetworkFailure.Rejected.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--abort-after", "--abort-during"})
  void an_abort_is_an_outcome(String when) throws Exception {
    byte[] file = SampleInstance.numbered(1).sized(512, 512).file();
    try (Dcmtk.Receiver receiver = Dcmtk.receiver(arrived, when);
        StoreAssociation association = open(receiver.peer())) {
      assertThat(association.store(file))
          .isInstanceOfAny(NetworkFailure.Aborted.class, NetworkFailure.Lost.class);
      assertThat(association.store(file)).isInstanceOf(NetworkFailure.Lost.class);
    }
  }

  @Test
  void a_receiver_that_sleeps_is_an_outcome() throws Exception {
    TimeOuts hurried =
        new TimeOuts(
            Bench.AMPLE,
            Bench.AMPLE,
            Bench.AMPLE,
            Duration.ofMillis(300),
            Bench.AMPLE,
            Bench.AMPLE,
            1024);
    ClientSettings settings = new ClientSettings(hurried, 16384, null);
    try (Dcmtk.Receiver receiver = Dcmtk.receiver(arrived, "--sleep-during", "10")) {
      OpenOutcome opened =
          StoreClient.open(receiver.peer(), List.of(SampleInstance.CONTEXT), settings);
      try (StoreAssociation association = ((OpenOutcome.Opened) opened).association()) {
        assertThat(association.store(SampleInstance.numbered(1).file()))
            .isInstanceOf(NetworkFailure.TimedOut.class);
      }
    }
  }

  private static StoreAssociation open(DicomPeer peer) {
    OpenOutcome opened = StoreClient.open(peer, List.of(SampleInstance.CONTEXT));
    return ((OpenOutcome.Opened) opened).association();
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(arrived)) {
      return files.toList();
    }
  }

  private List<byte[]> contents() throws Exception {
    return List.of(Files.readAllBytes(files().get(0)), Files.readAllBytes(files().get(1)));
  }
}
