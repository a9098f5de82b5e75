package org.oarlock.dicom.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.oarlock.trace.annotations.Implements;

/**
 * A TCP connection, plain or with TLS over it, in which no read and no write waits for ever. One
 * thread reads; writes of whole PDUs exclude each other.
 */
@Implements({"SRS-304", "SRS-311", "RC-7"})
final class Connection {

  private static final int BUFFER = 64 * 1024;
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final int FAREWELL_BYTES = 4 << 20;
  private static final ScheduledThreadPoolExecutor WATCHDOG = watchdog();

  private final Socket tcp;
  private Socket channel;
  private InputStream in;
  private OutputStream out;
  private final Duration writeTimeOut;
  private final ReentrantLock writing = new ReentrantLock();
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long readDeadline;
  private volatile boolean writeTimedOut;

  Connection(Socket socket, TimeOuts timeOuts) throws IOException {
    socket.setTcpNoDelay(true);
    this.tcp = socket;
    this.channel = new TimedSocket(socket, () -> readDeadline);
    this.in = channel.getInputStream();
    this.out = channel.getOutputStream();
    this.writeTimeOut = timeOuts.write();
    readWithin(timeOuts.association());
  }

  private static ScheduledThreadPoolExecutor watchdog() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "dicom-write-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  /**
   * From now on everything is said in TLS. The handshake has to end before the deadline of reads.
   *
   * @return the names for which the peer's certificate was issued
   * @throws IOException if both sides do not agree, or the peer proves nothing
   */
  @Implements({"SRS-350", "SRS-352", "RC-101"})
  Set<String> secure(Tls tls, boolean asClient) throws IOException {
    writing.lock();
    try {
      SSLSocket secured = tls.over(channel, asClient);
      guarded(secured::startHandshake);
      X509Certificate peer = (X509Certificate) secured.getSession().getPeerCertificates()[0];
      // A resumed session asks nobody again whether the certificate still counts.
      peer.checkValidity();
      channel = secured;
      in = secured.getInputStream();
      out = secured.getOutputStream();
      return CertificateNames.of(peer);
    } catch (CertificateException e) {
      throw new SSLHandshakeException("the peer's certificate has expired");
    } catch (SocketException e) {
      throw new SSLHandshakeException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw timely(e);
    } finally {
      writing.unlock();
    }
  }

  /** Everything read from now on must have arrived within {@code wait}. */
  void readWithin(Duration wait) {
    readBefore(System.nanoTime() + wait.toNanos());
  }

  /** Everything read from now on must have arrived before this value of the nano clock. */
  void readBefore(long nanoTime) {
    readDeadline = nanoTime;
  }

  /** Reads between 1 and {@code length} bytes; an end of the stream is an {@link EOFException}. */
  int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      if (length >= BUFFER) {
        return receive(target, offset, length);
      }
      limit = receive(buffer, 0, BUFFER);
      position = 0;
    }
    int taken = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, taken);
    position += taken;
    return taken;
  }

  /** Reads exactly {@code length} bytes. */
  void readFully(byte[] target, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      done += read(target, offset + done, length - done);
    }
  }

  private int receive(byte[] target, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(target, offset, length);
    } catch (IOException e) {
      throw timely(e);
    }
    if (count < 0) {
      throw new EOFException("the peer closed the connection");
    }
    return count;
  }

  /** TLS wraps a time-out into a failure of its own; it stays a time-out. */
  private IOException timely(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return new SocketTimeoutException("the peer was silent or too slow");
      }
    }
    return failure;
  }

  /** Writes one whole PDU; a write that blocks longer than the write time-out closes the socket. */
  void write(byte[] pdu, int length) throws IOException {
    writing.lock();
    try {
      writeGuarded(pdu, length);
    } finally {
      writing.unlock();
    }
  }

  private void writeGuarded(byte[] pdu, int length) throws IOException {
    guarded(
        () -> {
          out.write(pdu, 0, length);
          out.flush();
        });
  }

  private void guarded(Writing what) throws IOException {
    ScheduledFuture<?> guard =
        WATCHDOG.schedule(this::giveUpWriting, writeTimeOut.toMillis(), TimeUnit.MILLISECONDS);
    try {
      what.write();
    } catch (IOException e) {
      if (writeTimedOut) {
        throw new SocketTimeoutException("the peer did not read");
      }
      throw e;
    } finally {
      guard.cancel(false);
    }
  }

  private void giveUpWriting() {
    writeTimedOut = true;
    cut();
  }

  /** Sends {@code pdu} if nobody is in the middle of writing, then closes at once. */
  void cutWith(byte[] pdu) {
    try {
      if (writing.tryLock(100, TimeUnit.MILLISECONDS)) {
        try {
          writeGuarded(pdu, pdu.length);
        } finally {
          writing.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The connection is gone already, which is what was wanted.
    }
    close();
  }

  /**
   * Ends the sending side and waits shortly for the peer to close: closing with unread bytes would
   * reset the connection and could destroy the last PDU on its way.
   */
  void finish() {
    readWithin(FAREWELL);
    try {
      guarded(channel::shutdownOutput);
      for (int left = FAREWELL_BYTES; left > 0; ) {
        left -= read(buffer, 0, BUFFER);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Closed by the peer, or not in time: either way it ends here.
    }
    close();
  }

  /** Says in TLS that nothing more follows, unless somebody is in the middle of writing; closes. */
  void close() {
    if (channel instanceof SSLSocket secured && writing.tryLock()) {
      try {
        guarded(secured::shutdownOutput);
      } catch (IOException e) {
        // The peer is gone already; there is nobody left to be told.
      } finally {
        writing.unlock();
      }
    }
    cut();
  }

  private void cut() {
    try {
      tcp.close();
    } catch (IOException e) {
      // Nothing is left to be done with this connection.
    }
  }

  /** Something that may block because the peer does not read. */
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
