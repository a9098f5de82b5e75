package org.oarlock.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/**
 * Puts messages together from the fragments in P-DATA-TF PDUs (PS3.8 annex E). Holds one piece of a
 * data set at a time, never a whole one, and gives up on a peer that is slower than the time-outs
 * allow.
 */
@Implements({"SRS-303", "SRS-304", "RC-6", "RC-7"})
final class MessageReader {

  private static final int FRAGMENT_HEADER = 6;
  private static final int PIECE = 64 * 1024;

  /** Fragments without a byte that one message may have. */
  private static final int EMPTY_FRAGMENTS = 16;

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Connection connection;
  private final PduReader pdus;
  private final Set<Integer> contextIds;
  private final TimeOuts timeOuts;
  private final byte[] piece = new byte[PIECE];
  private int pduLeft;
  private int fragmentContext;
  private boolean fragmentOfCommand;
  private boolean fragmentLast;
  private int fragmentLeft;
  private int emptyFragments;
  private long began;
  private long received;

  MessageReader(Connection connection, PduReader pdus, Set<Integer> contextIds, TimeOuts timeOuts) {
    this.connection = connection;
    this.pdus = pdus;
    this.contextIds = Set.copyOf(contextIds);
    this.timeOuts = timeOuts;
  }

  /**
   * Waits for the next command.
   *
   * @param wait for its first PDU header
   * @return nothing if the peer asks to release the association instead
   */
  Optional<Message> next(Duration wait) throws IOException {
    connection.readWithin(wait);
    emptyFragments = 0;
    received = 0;
    if (pduLeft == 0 && !nextPdu()) {
      return Optional.empty();
    }
    began = System.nanoTime();
    fragment();
    int contextId = fragmentContext;
    ByteArrayOutputStream command = new ByteArrayOutputStream();
    read(contextId, true, CommandCodec.LONGEST, (bytes, length) -> command.write(bytes, 0, length));
    return Optional.of(new Message(contextId, CommandCodec.decode(command.toByteArray())));
  }

  /** Reads the data set that follows the last command. */
  void dataSet(int contextId, PieceTarget target) throws IOException {
    began = System.nanoTime();
    received = 0;
    fragment();
    read(contextId, false, Long.MAX_VALUE, target);
  }

  private void read(int contextId, boolean command, long longest, PieceTarget target)
      throws IOException {
    long total = 0;
    for (int fragments = 1; ; fragments++) {
      if (fragmentContext != contextId || fragmentOfCommand != command) {
        throw ProtocolViolation.unexpected("a fragment of another message");
      }
      total += fragmentLeft;
      if (total > longest) {
        throw ProtocolViolation.invalid("a command set longer than " + longest + " bytes");
      }
      if (fragments > NetworkLimits.FRAGMENTS) {
        throw ProtocolViolation.invalid("a message in too many fragments");
      }
      pieces(target);
      if (fragmentLast) {
        return;
      }
      fragment();
    }
  }

  private void pieces(PieceTarget target) throws IOException {
    while (fragmentLeft > 0) {
      expectProgress();
      int count = connection.read(piece, 0, Math.min(PIECE, fragmentLeft));
      fragmentLeft -= count;
      pduLeft -= count;
      received += count;
      long before = System.nanoTime();
      target.take(piece, count);
      began += System.nanoTime() - before; // The peer is not to blame for a slow disk.
    }
  }

  private void expectProgress() {
    long earned = received / timeOuts.slowest() * SECOND;
    connection.readBefore(began + timeOuts.stall().toNanos() + earned);
  }

  /** Reads the header of the next fragment, and of the next PDU where one begins. */
  private void fragment() throws IOException {
    expectProgress();
    if (pduLeft == 0 && !nextPdu()) {
      throw ProtocolViolation.unexpected("a release in the middle of a message");
    }
    if (pduLeft < FRAGMENT_HEADER) {
      throw ProtocolViolation.invalid("a P-DATA-TF too short for a fragment");
    }
    byte[] header = new byte[FRAGMENT_HEADER];
    connection.readFully(header, 0, FRAGMENT_HEADER);
    long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
    pduLeft -= FRAGMENT_HEADER;
    if (length < 2 || length - 2 > pduLeft) {
      throw ProtocolViolation.invalid("a fragment of " + length + " bytes does not fit its PDU");
    }
    fragmentLeft = (int) length - 2;
    fragmentContext = header[4] & 0xFF;
    fragmentOfCommand = (header[5] & 1) != 0;
    fragmentLast = (header[5] & 2) != 0;
    if (!contextIds.contains(fragmentContext)) {
      throw ProtocolViolation.invalid("no presentation context " + fragmentContext);
    }
    if (fragmentLeft == 0 && ++emptyFragments > EMPTY_FRAGMENTS) {
      throw ProtocolViolation.invalid("too many empty fragments");
    }
  }

  private boolean nextPdu() throws IOException {
    PduType type = pdus.next();
    if (type == PduType.RELEASE_RQ) {
      pdus.body();
      return false;
    }
    if (type != PduType.P_DATA) {
      throw ProtocolViolation.unexpected(type + " in an open association");
    }
    pduLeft = pdus.length();
    if (pduLeft == 0) {
      throw ProtocolViolation.invalid("an empty P-DATA-TF");
    }
    return true;
  }
}
