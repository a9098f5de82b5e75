package org.oarlock.service.operations;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Asks a time server how far this clock is off, by SNTP (RFC 4330). */
final class TimeServer {
  private static final int PORT = 123;
  private static final int PACKET_BYTES = 48;
  private static final int ORIGINATE = 24;
  private static final int RECEIVE = 32;
  private static final int TRANSMIT = 40;
  private static final byte CLIENT_OF_VERSION_4 = 0x23;
  private static final int SERVER = 4;
  private static final int UNSYNCHRONISED = 3;
  private static final int LARGEST_STRATUM = 15;
  private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
  private static final long ERA_SECONDS = 1L << 32;
  private static final int PATIENCE_MILLIS = 3000;

  private final String host;
  private final int port;
  private final InstantSource clock;

  /**
   * @param address HOST or HOST:PORT; without a port 123
   */
  TimeServer(String address, InstantSource clock) {
    int colon = address.indexOf(':');
    this.host = colon < 0 ? address : address.substring(0, colon);
    this.port = colon < 0 ? PORT : Integer.parseInt(address.substring(colon + 1));
    this.clock = clock;
  }

  /** How far the server's clock is ahead of this one; an exception unless it says so itself. */
  Duration ahead() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      // Connected: packets of others are dropped.
      socket.connect(new InetSocketAddress(host, port));
      Instant asked = clock.instant();
      ByteBuffer question = ByteBuffer.allocate(PACKET_BYTES).put(0, CLIENT_OF_VERSION_4);
      write(question, TRANSMIT, asked);
      socket.send(new DatagramPacket(question.array(), PACKET_BYTES));
      byte[] bytes = new byte[PACKET_BYTES];
      DatagramPacket packet = new DatagramPacket(bytes, PACKET_BYTES);
      socket.receive(packet);
      Instant answered = clock.instant();
      ByteBuffer answer = ByteBuffer.wrap(bytes);
      if (packet.getLength() < PACKET_BYTES
          || !isTime(answer)
          || answer.getLong(ORIGINATE) != question.getLong(TRANSMIT)) {
        throw new IOException("its answer is no time");
      }
      Duration there = Duration.between(asked, read(answer, RECEIVE, asked));
      Duration back = Duration.between(answered, read(answer, TRANSMIT, answered));
      return there.plus(back).dividedBy(2);
    }
  }

  /** A server that knows that it does not know the time says so here. */
  private static boolean isTime(ByteBuffer answer) {
    int leap = answer.get(0) >> 6 & 3;
    int mode = answer.get(0) & 7;
    int stratum = answer.get(1);
    return mode == SERVER
        && leap != UNSYNCHRONISED
        && stratum >= 1
        && stratum <= LARGEST_STRATUM
        && answer.getLong(TRANSMIT) != 0;
  }

  private static void write(ByteBuffer packet, int at, Instant time) {
    long seconds = time.getEpochSecond() + SECONDS_1900_TO_1970;
    long fraction = (time.getNano() * ERA_SECONDS) / 1_000_000_000L;
    packet.putInt(at, (int) seconds).putInt(at + 4, (int) fraction);
  }

  /** Seconds wrap in 2036: the era is the one that is nearest to {@code near}. */
  private static Instant read(ByteBuffer packet, int at, Instant near) {
    long seconds = Integer.toUnsignedLong(packet.getInt(at)) - SECONDS_1900_TO_1970;
    long eras = Math.round((near.getEpochSecond() - seconds) / (double) ERA_SECONDS);
    long nanos = Integer.toUnsignedLong(packet.getInt(at + 4)) * 1_000_000_000L >>> 32;
    return Instant.ofEpochSecond(seconds + eras * ERA_SECONDS, nanos);
  }
}
