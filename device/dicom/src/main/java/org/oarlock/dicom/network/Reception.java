package org.oarlock.dicom.network;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One data set between the wire and the sink. After a refusal the rest is read and thrown away, so
 * that the status can be answered; that, too, is bounded.
 */
@Implements({"SRS-305", "SRS-306", "SRS-309"})
final class Reception implements PieceTarget, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final long longest;
  private @Nullable IncomingInstance instance;
  private DimseStatus refusal = DimseStatus.PROCESSING_FAILURE;
  private long taken;
  private long thrownAway;

  private Reception(long longest) {
    this.longest = longest;
  }

  /** Opens the sink for an instance of at most {@code longest} bytes. */
  static Reception open(InstanceSink sink, InstanceHeader header, long longest) {
    Reception reception = new Reception(longest);
    try {
      InstanceSink.Opening opening = sink.open(header);
      if (opening instanceof InstanceSink.Opening.Taken wanted) {
        reception.instance = wanted.instance();
      } else if (opening instanceof InstanceSink.Opening.Refused refused) {
        reception.refusal = refused.status();
      }
    } catch (IOException e) {
      reception.refusal = DimseStatus.OUT_OF_RESOURCES;
      LOG.warn("An instance could not be opened: {}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.error("An instance could not be opened: {}", e.getClass().getSimpleName());
    }
    return reception;
  }

  /** A data set that nobody wants. */
  static Reception refused(DimseStatus status, long longest) {
    Reception reception = new Reception(longest);
    reception.refusal = status;
    return reception;
  }

  @Override
  public void take(byte[] bytes, int length) throws ProtocolViolation {
    IncomingInstance wanted = instance;
    taken += length;
    if (wanted == null) {
      thrownAway += length;
      if (thrownAway > longest) {
        throw new ProtocolViolation(
            AbortReason.NOT_SPECIFIED, "a refused data set longer than " + longest + " bytes");
      }
      return;
    }
    if (taken > longest) {
      refuse(DimseStatus.OUT_OF_RESOURCES.because("data set longer than " + longest + " bytes"));
      return;
    }
    try {
      wanted.write(bytes, 0, length);
    } catch (IOException e) {
      LOG.warn("An instance could not be written: {}", e.getClass().getSimpleName());
      refuse(DimseStatus.OUT_OF_RESOURCES);
    } catch (RuntimeException e) {
      LOG.error("An instance could not be written: {}", e.getClass().getSimpleName());
      refuse(DimseStatus.PROCESSING_FAILURE);
    }
  }

  private void refuse(DimseStatus status) {
    close();
    refusal = status;
  }

  /** The data set is whole; returns what is to be answered. */
  DimseStatus complete() {
    IncomingInstance wanted = instance;
    if (wanted == null) {
      return refusal;
    }
    instance = null;
    try {
      return wanted.complete();
    } catch (IOException | RuntimeException e) {
      LOG.error("An instance could not be completed: {}", e.getClass().getSimpleName());
      return DimseStatus.PROCESSING_FAILURE;
    }
  }

  /** Abandons the instance unless it is complete. */
  @Override
  public void close() {
    IncomingInstance unfinished = instance;
    instance = null;
    if (unfinished != null) {
      try {
        unfinished.abandon();
      } catch (RuntimeException e) {
        LOG.error("An instance could not be abandoned: {}", e.getClass().getSimpleName());
      }
    }
  }
}
