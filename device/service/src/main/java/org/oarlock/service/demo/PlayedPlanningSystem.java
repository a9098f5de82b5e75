package org.oarlock.service.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.IncomingInstance;
import org.oarlock.dicom.network.InstanceHeader;
import org.oarlock.dicom.network.InstanceSink;
import org.oarlock.dicom.network.ServerSettings;
import org.oarlock.dicom.network.Tls;

/** Receives structure sets as a planning system would, and keeps them as files. */
public final class PlayedPlanningSystem implements AutoCloseable {

  private final Path folder;
  private final DicomServer server;
  private final BlockingQueue<Path> arrived = new LinkedBlockingQueue<>();

  private PlayedPlanningSystem(
      Path folder, String aeTitle, String deviceAe, int port, @Nullable Tls tls)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    AcceptedSyntaxes structureSets =
        new AcceptedSyntaxes(
            Set.of(Uids.RT_STRUCTURE_SET_STORAGE), List.of(Uids.EXPLICIT_VR_LITTLE_ENDIAN));
    ServerSettings plain = ServerSettings.loopback(port, structureSets);
    server =
        DicomServer.start(
            tls == null ? plain : plain.with(tls),
            AssociationPolicy.allowing(aeTitle, Set.of(deviceAe)),
            sink());
  }

  /** Listens on the loopback interface and writes what arrives into {@code folder}. */
  public static PlayedPlanningSystem listening(
      Path folder, String aeTitle, String deviceAe, int port) throws IOException {
    return new PlayedPlanningSystem(folder, aeTitle, deviceAe, port, null);
  }

  /** The same in TLS. */
  public static PlayedPlanningSystem listening(
      Path folder, String aeTitle, String deviceAe, int port, Tls tls) throws IOException {
    return new PlayedPlanningSystem(folder, aeTitle, deviceAe, port, tls);
  }

  /** The next structure set that arrives, or {@code null} when none does within {@code seconds}. */
  public @Nullable Path next(long seconds) throws InterruptedException {
    return arrived.poll(seconds, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    server.close();
  }

  private InstanceSink sink() {
    return header -> new InstanceSink.Opening.Taken(new Arriving(header));
  }

  private final class Arriving implements IncomingInstance {

    private final InstanceHeader header;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Arriving(InstanceHeader header) {
      this.header = header;
      bytes.writeBytes(header.fileHeader());
    }

    @Override
    public void write(byte[] chunk, int offset, int length) {
      bytes.write(chunk, offset, length);
    }

    @Override
    public DimseStatus complete() throws IOException {
      Path file = folder.resolve(header.sopInstanceUid() + ".dcm");
      Files.write(file, bytes.toByteArray());
      arrived.add(file);
      return DimseStatus.SUCCESS;
    }

    @Override
    public void abandon() {
      bytes.reset();
    }
  }
}
