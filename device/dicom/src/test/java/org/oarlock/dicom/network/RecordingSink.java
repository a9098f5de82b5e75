package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A sink that keeps what it gets in memory. */
class RecordingSink implements InstanceSink {

  final Map<String, byte[]> stored = new ConcurrentHashMap<>();
  final List<InstanceHeader> headers = new CopyOnWriteArrayList<>();
  final BlockingQueue<AssociationEnd> ends = new LinkedBlockingQueue<>();
  final AtomicInteger abandoned = new AtomicInteger();
  volatile DimseStatus status = DimseStatus.SUCCESS;

  @Override
  public Opening open(InstanceHeader header) {
    headers.add(header);
    return new Opening.Taken(new Kept(header));
  }

  @Override
  public void associationEnded(String associationId, AssociationEnd end) {
    ends.add(end);
  }

  AssociationEnd awaitEnd() throws InterruptedException {
    return ends.poll(20, TimeUnit.SECONDS);
  }

  private final class Kept implements IncomingInstance {

    private final InstanceHeader header;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Kept(InstanceHeader header) {
      this.header = header;
    }

    @Override
    public void write(byte[] piece, int offset, int length) {
      bytes.write(piece, offset, length);
    }

    @Override
    public DimseStatus complete() {
      if (status.isSuccess()) {
        stored.put(header.sopInstanceUid(), bytes.toByteArray());
      }
      return status;
    }

    @Override
    public void abandon() {
      abandoned.incrementAndGet();
    }
  }
}
