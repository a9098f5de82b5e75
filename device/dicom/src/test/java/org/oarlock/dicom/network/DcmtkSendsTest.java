package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-301", "SRS-302", "SRS-305", "RC-10"},
    level = Verifies.Level.INTEGRATION)
class DcmtkSendsTest {

  @TempDir Path folder;

  @Test
  void echoscu_is_answered() throws Exception {
    try (Bench bench = Bench.started()) {
      assertThat(echo(bench, Bench.CALLER, Bench.CALLED).exit()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STRANGER, OARLOCK, Calling AE Title Not Recognized",
    "SCANNER, ELSEWHERE, Called AE Title Not Recognized"
  })
  void a_stranger_is_rejected_and_told_why(String caller, String called, String words)
      throws Exception {
    try (Bench bench = Bench.started()) {
      Dcmtk.Result result = echo(bench, caller, called);
      assertThat(result.exit()).isNotZero();
      assertThat(result.output()).contains("Rejected Permanent").contains(words);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-xe, dcmconv, +te, 1.2.840.10008.1.2.1",
    "-xi, dcmconv, +ti, 1.2.840.10008.1.2",
    "-xb, dcmconv, +tb, 1.2.840.10008.1.2.2",
    "-xd, dcmconv, +td, 1.2.840.10008.1.2.1.99",
    "-xr, dcmcrle, , 1.2.840.10008.1.2.5",
    "-xs, dcmcjpeg, +e1, 1.2.840.10008.1.2.4.70"
  })
  void storescu_sends_in_every_transfer_syntax(
      String propose, String convert, String option, String syntax) throws Exception {
    Path sample = SampleInstance.numbered(1).sized(64, 48).writeTo(folder);
    Path converted = folder.resolve("converted.dcm");
    String[] conversion =
        option == null
            ? new String[] {sample.toString(), converted.toString()}
            : new String[] {option, sample.toString(), converted.toString()};
    assertThat(Dcmtk.run(folder, convert, conversion).exit()).isZero();
    try (Bench bench = Bench.started()) {
      Dcmtk.Result result = store(bench, propose, converted);
      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.RELEASED);
      InstanceHeader header = bench.sink().headers.get(0);
      assertThat(header.transferSyntax()).isEqualTo(syntax);
      assertThat(received(bench, header)).contains("Phantom").contains(header.sopInstanceUid());
    }
  }

  @Test
  void explicit_little_endian_is_chosen_when_everything_is_offered() throws Exception {
    Path sample = SampleInstance.numbered(1).writeTo(folder);
    try (Bench bench = Bench.started()) {
      assertThat(store(bench, "-x=", sample).exit()).isZero();
      assertThat(bench.sink().headers.get(0).transferSyntax())
          .isEqualTo(Uids.EXPLICIT_VR_LITTLE_ENDIAN);
    }
  }

  @Test
  void what_cannot_be_decoded_finds_no_context() throws Exception {
    Path sample = SampleInstance.numbered(1).writeTo(folder);
    AcceptedSyntaxes one =
        new AcceptedSyntaxes(
            Set.of(Uids.CT_IMAGE_STORAGE), List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN));
    try (Bench bench = Bench.started(ServerSettings.loopback(0, one))) {
      Dcmtk.Result result = store(bench, "-xi", sample);
      assertThat(result.exit()).isNotZero();
      assertThat(result.output()).contains("No Acceptable Presentation Contexts");
      assertThat(bench.sink().headers).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4096, 16384, 131072})
  void storescu_with_any_longest_pdu_is_understood(int longest) throws Exception {
    SampleInstance sample = SampleInstance.numbered(1).sized(300, 301);
    NetworkLimits limits = new NetworkLimits(2, 2, 2, longest, 1 << 20);
    try (Bench bench = Bench.started(Bench.settings().with(limits))) {
      Dcmtk.Result result =
          store(bench, "-xe", sample.writeTo(folder), "--max-pdu", Integer.toString(longest));
      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(bench.sink().stored.get(sample.uid())).endsWith(tail(sample.dataSet()));
    }
  }

  @Test
  void a_status_of_the_sink_reaches_storescu() throws Exception {
    RecordingSink sink = new RecordingSink();
    sink.status = DimseStatus.OUT_OF_RESOURCES;
    try (Bench bench = Bench.started(Bench.settings(), sink)) {
      Dcmtk.Result result = store(bench, "-xe", SampleInstance.numbered(1).writeTo(folder));
      assertThat(result.output()).contains("Refused: OutOfResources");
    }
  }

  @Test
  void an_association_that_storescu_aborts_is_not_a_release() throws Exception {
    try (Bench bench = Bench.started()) {
      Dcmtk.run(
          folder,
          "echoscu",
          "--abort",
          "-aet",
          Bench.CALLER,
          "-aec",
          Bench.CALLED,
          "127.0.0.1",
          Integer.toString(bench.server().port()));
      assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.ABORTED);
    }
  }

  private static byte[] tail(byte[] dataSet) {
    return Arrays.copyOfRange(dataSet, dataSet.length - 180_600, dataSet.length);
  }

  private String received(Bench bench, InstanceHeader header) throws Exception {
    Path file = folder.resolve("received.dcm");
    Files.write(file, header.fileHeader());
    Files.write(file, bench.sink().stored.get(header.sopInstanceUid()), StandardOpenOption.APPEND);
    Dcmtk.Result dump = Dcmtk.run(folder, "dcmdump", file.toString());
    assertThat(dump.exit()).as(dump.output()).isZero();
    return dump.output();
  }

  private Dcmtk.Result echo(Bench bench, String caller, String called) throws Exception {
    String port = Integer.toString(bench.server().port());
    return Dcmtk.run(folder, "echoscu", "-v", "-aet", caller, "-aec", called, "127.0.0.1", port);
  }

  private Dcmtk.Result store(Bench bench, String propose, Path file, String... more)
      throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("-v", propose, "-aet", Bench.CALLER, "-aec", Bench.CALLED));
    arguments.addAll(List.of(more));
    arguments.addAll(
        List.of("127.0.0.1", Integer.toString(bench.server().port()), file.toString()));
    return Dcmtk.run(folder, "storescu", arguments.toArray(String[]::new));
  }
}
