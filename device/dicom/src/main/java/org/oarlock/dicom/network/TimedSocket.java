package org.oarlock.dicom.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A connected socket each of whose reads ends at a deadline that may move. TLS reads several times
 * for one record, so that a time-out of the socket alone would begin anew with each byte that
 * dribbles in.
 */
final class TimedSocket extends Socket {

  private final Socket tcp;
  private final InputStream in;

  /**
   * @param tcp connected
   * @param deadline of every read, on the nano clock
   */
  TimedSocket(Socket tcp, LongSupplier deadline) throws IOException {
    this.tcp = tcp;
    this.in = new TimedInput(tcp, deadline);
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return tcp.getOutputStream();
  }

  @Override
  public InetAddress getInetAddress() {
    return tcp.getInetAddress();
  }

  @Override
  public int getPort() {
    return tcp.getPort();
  }

  @Override
  public boolean isConnected() {
    return tcp.isConnected();
  }

  @Override
  public boolean isClosed() {
    return tcp.isClosed();
  }

  @Override
  public void shutdownOutput() throws IOException {
    tcp.shutdownOutput();
  }

  private static final class TimedInput extends FilterInputStream {

    private final Socket tcp;
    private final LongSupplier deadline;

    TimedInput(Socket tcp, LongSupplier deadline) throws IOException {
      super(tcp.getInputStream());
      this.tcp = tcp;
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      long wait = TimeUnit.NANOSECONDS.toMillis(deadline.getAsLong() - System.nanoTime());
      if (wait < 1) {
        throw new SocketTimeoutException("the deadline is over");
      }
      tcp.setSoTimeout((int) Math.min(wait, Integer.MAX_VALUE));
      return in.read(target, offset, length);
    }
  }
}
