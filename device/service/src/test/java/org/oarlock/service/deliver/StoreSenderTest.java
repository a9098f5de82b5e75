package org.oarlock.service.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.IncomingInstance;
import org.oarlock.dicom.network.InstanceSink;
import org.oarlock.dicom.network.ServerSettings;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.Purpose;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

/** Objects on their way to a planning system over a real socket. */
@Timeout(30)
class StoreSenderTest {

  @TempDir private Path folder;

  private final List<String> received = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({
    Uids.RT_STRUCTURE_SET_STORAGE + "," + Uids.EXPLICIT_VR_LITTLE_ENDIAN,
    Uids.RT_STRUCTURE_SET_STORAGE + "," + Uids.IMPLICIT_VR_LITTLE_ENDIAN,
    Uids.SEGMENTATION_STORAGE + "," + Uids.EXPLICIT_VR_LITTLE_ENDIAN
  })
  @Verifies(value = "SRS-1601", level = Level.INTEGRATION)
  void an_object_is_sent_in_the_transfer_syntax_in_which_it_is_written(String kind, String syntax)
      throws Exception {
    Path file = folder.resolve("object.dcm");
    DicomFiles.write(
        file,
        new DicomFile(
            syntax,
            kind,
            "2.25.1",
            new DatasetBuilder().text(Tags.SOP_INSTANCE_UID, "2.25.1").build()));
    try (DicomServer planning =
        DicomServer.start(
            ServerSettings.loopback(
                0,
                new AcceptedSyntaxes(
                    Set.of(kind),
                    List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.IMPLICIT_VR_LITTLE_ENDIAN))),
            AssociationPolicy.allowing("TPS", Set.of("OARLOCK")),
            sink())) {
      StoreSender sender = new StoreSender("OARLOCK", destination -> ClientSettings.DEFAULT);
      assertThat(sender.send(file, destination(planning.port())))
          .isInstanceOf(SendOutcome.Received.class);
    }
    assertThat(received).containsExactly(syntax);
  }

  private InstanceSink sink() {
    return header -> {
      received.add(header.transferSyntax());
      return new InstanceSink.Opening.Taken(new Forgotten());
    };
  }

  private static Destination destination(int port) {
    return new Destination(
        "TPS", "TPS", "127.0.0.1", port, Purpose.TEST, null, null, null, null, null, null, null);
  }

  /** What nobody looks at. */
  private static final class Forgotten implements IncomingInstance {

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public DimseStatus complete() {
      return DimseStatus.SUCCESS;
    }

    @Override
    public void abandon() {}
  }
}
