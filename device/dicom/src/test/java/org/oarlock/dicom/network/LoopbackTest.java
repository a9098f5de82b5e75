package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-305", "SRS-308"},
    level = Verifies.Level.INTEGRATION)
class LoopbackTest {

  private static final Answered SUCCESS = new Answered(DimseStatus.SUCCESS);

  @TempDir Path folder;

  @Test
  void answers_an_echo() throws IOException {
    try (Bench bench = Bench.started()) {
      assertThat(EchoClient.echo(bench.peer())).isEqualTo(SUCCESS);
    }
  }

  @Test
  void stores_what_was_sent_byte_for_byte() throws Exception {
    SampleInstance sample = SampleInstance.numbered(1).sized(512, 512);
    try (Bench bench = Bench.started()) {
      try (StoreAssociation association = bench.open()) {
        assertThat(association.store(sample.writeTo(folder))).isEqualTo(SUCCESS);
        assertThat(association.store(SampleInstance.numbered(2).file())).isEqualTo(SUCCESS);
      }
      assertThat(bench.sink().awaitEnd()).isEqualTo(AssociationEnd.RELEASED);
      assertThat(bench.sink().stored.get(sample.uid())).isEqualTo(sample.dataSet());
      assertThat(bench.sink().stored).hasSize(2);
      assertThat(bench.sink().abandoned).hasValue(0);
    }
  }

  @Test
  void tells_the_sink_who_sent_what() throws Exception {
    try (Bench bench = Bench.started()) {
      try (StoreAssociation association = bench.open()) {
        association.store(SampleInstance.numbered(1).file());
      }
      assertThat(bench.sink().headers)
          .singleElement()
          .usingRecursiveComparison()
          .ignoringFields("associationId")
          .isEqualTo(
              new InstanceHeader(
                  "",
                  Bench.CALLER,
                  Bench.CALLED,
                  Uids.CT_IMAGE_STORAGE,
                  "2.25.4711.1",
                  Uids.EXPLICIT_VR_LITTLE_ENDIAN,
                  1));
    }
  }

  @Test
  void a_received_instance_with_its_header_is_the_file_that_was_sent() throws Exception {
    SampleInstance sample = SampleInstance.numbered(7);
    try (Bench bench = Bench.started()) {
      try (StoreAssociation association = bench.open()) {
        association.store(sample.file());
      }
      Path copy = folder.resolve("copy.dcm");
      Files.write(copy, bench.sink().headers.get(0).fileHeader());
      Files.write(
          copy, bench.sink().stored.get(sample.uid()), java.nio.file.StandardOpenOption.APPEND);
      assertThat(copy).hasBinaryContent(sample.file());
    }
  }

  @ParameterizedTest
  @CsvSource({"128,128", "128,131072", "4096,128", "16384,65536", "131072,4096", "1048576,1048576"})
  void keeps_to_the_longest_pdu_of_either_side(int server, int client) throws Exception {
    NetworkLimits limits = new NetworkLimits(2, 2, 2, server, 1 << 20);
    SampleInstance sample = SampleInstance.numbered(1).sized(100, 101);
    ClientSettings settings = new ClientSettings(Bench.PATIENT, client, null);
    try (Bench bench = Bench.started(Bench.settings().with(limits))) {
      OpenOutcome opened =
          StoreClient.open(bench.peer(), List.of(SampleInstance.CONTEXT), settings);
      try (StoreAssociation association = ((OpenOutcome.Opened) opened).association()) {
        assertThat(association.store(sample.file())).isEqualTo(SUCCESS);
      }
      assertThat(bench.sink().stored.get(sample.uid())).isEqualTo(sample.dataSet());
    }
  }

  @ParameterizedTest
  @CsvSource({"0xA700", "0xA900", "0xB000", "0xC000", "0x0110"})
  void passes_the_status_of_the_sink_on(String code) throws Exception {
    RecordingSink sink = new RecordingSink();
    sink.status = DimseStatus.of(Integer.decode(code)).because("the disk is almost full");
    try (Bench bench = Bench.started(Bench.settings(), sink);
        StoreAssociation association = bench.open()) {
      StoreOutcome outcome = association.store(SampleInstance.numbered(1).file());
      assertThat(outcome).isEqualTo(new Answered(sink.status));
      assertThat(sink.status.isWarning()).isEqualTo(code.equals("0xB000"));
      assertThat(sink.status.isFailure()).isNotEqualTo(code.equals("0xB000"));
    }
  }

  @Test
  void associations_work_side_by_side() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try (Bench bench = Bench.started()) {
      List<Future<StoreOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        SampleInstance sample = SampleInstance.numbered(i).sized(64, 64);
        outcomes.add(
            senders.submit(
                () -> {
                  try (StoreAssociation association = bench.open()) {
                    return association.store(sample.file());
                  }
                }));
      }
      for (Future<StoreOutcome> outcome : outcomes) {
        assertThat(outcome.get()).isEqualTo(SUCCESS);
      }
      assertThat(bench.sink().stored).hasSize(40);
    } finally {
      senders.shutdownNow();
    }
  }
}
