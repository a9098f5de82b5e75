package org.oarlock.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A cable between a sender and the device that breaks after a number of bytes. */
final class CuttingRelay implements AutoCloseable {

  private final ServerSocket listening;
  private final Site site;
  private final long bytes;

  /** Lets {@code bytes} of the sender through. */
  CuttingRelay(Site site, long bytes) {
    this.site = site;
    this.bytes = bytes;
    try {
      listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::relay);
  }

  /** Where the sender has to connect. */
  int port() {
    return listening.getLocalPort();
  }

  private void relay() {
    try (Socket sender = listening.accept();
        Socket device = new Socket(InetAddress.getLoopbackAddress(), site.dicomPort())) {
      inBackground(() -> copy(device, sender, Long.MAX_VALUE));
      copy(sender, device, bytes);
    } catch (IOException e) {
      // The sender or the device was quicker to close.
    }
  }

  private static void copy(Socket from, Socket to, long bytes) {
    byte[] piece = new byte[4096];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (long left = bytes; left > 0; ) {
        int count = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (count < 0) {
          return;
        }
        out.write(piece, 0, count);
        left -= count;
      }
    } catch (IOException e) {
      // The other direction has broken the cable.
    }
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
