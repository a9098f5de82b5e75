package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies(
    value = {"SRS-313", "SRS-314"},
    level = Verifies.Level.INTEGRATION)
class DcmtkArchiveTest {

  private static final SeriesReference SERIES = new SeriesReference("2.25.4711", "2.25.4712");

  @TempDir Path folder;

  @Test
  void dcmqrscp_names_its_images_and_sends_those_that_are_asked_for() throws Exception {
    RecordingSink sink = new RecordingSink();
    try (DicomServer here =
            DicomServer.start(
                Bench.settings(),
                AssociationPolicy.allowing(Bench.CALLED, Set.of("ARCHIVE")),
                sink);
        Dcmtk.Receiver archive = Dcmtk.archive(folder, here.port())) {
      assertThat(find(archive)).isEqualTo(new FindOutcome.Found(Set.of()));
      OpenOutcome opened = StoreClient.open(archive.peer(), List.of(SampleInstance.CONTEXT));
      try (StoreAssociation association = ((OpenOutcome.Opened) opened).association()) {
        for (int i = 1; i <= 4; i++) {
          association.store(SampleInstance.numbered(i).file());
        }
      }
      assertThat(find(archive))
          .isEqualTo(
              new FindOutcome.Found(
                  Set.of("2.25.4711.1", "2.25.4711.2", "2.25.4711.3", "2.25.4711.4")));

      assertThat(
              QueryClient.send(
                  archive.peer(),
                  SERIES,
                  List.of("2.25.4711.2", "2.25.4711.4"),
                  Bench.CALLED,
                  ClientSettings.DEFAULT,
                  Duration.ofSeconds(30)))
          .isEqualTo(new Answered(DimseStatus.SUCCESS));
      assertThat(sink.headers)
          .extracting(InstanceHeader::sopInstanceUid)
          .containsExactlyInAnyOrder("2.25.4711.2", "2.25.4711.4");
    }
  }

  private static FindOutcome find(Dcmtk.Receiver archive) {
    return QueryClient.images(archive.peer(), SERIES, ClientSettings.DEFAULT);
  }
}
