package org.oarlock.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A TCP connection to a port of the device that says whatever it likes. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;

  RawConnection(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes by the name that a feature gives them. */
  static byte[] named(String name) {
    return switch (name) {
      case "an HTTP request" ->
          "GET / HTTP/1.1\r\nHost: device\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      case "a TLS greeting" -> new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 3};
      case "1000 zero bytes" -> new byte[1000];
      case "a request header that claims 4294967295 bytes" -> new byte[] {1, 0, -1, -1, -1, -1};
      case "a data header that claims 4294967295 bytes" -> new byte[] {4, 0, -1, -1, -1, -1};
      case "a data PDU without an association" ->
          new byte[] {4, 0, 0, 0, 0, 8, 0, 0, 0, 4, 1, 3, 0, 0};
      default -> throw new AssertionError("nobody knows the bytes of " + name);
    };
  }

  /** The start of an association request of 200 bytes. */
  static byte[] requestHeader() {
    return ByteBuffer.allocate(206).put(new byte[] {1, 0, 0, 0, 0, (byte) 200}).array();
  }

  /** The start of a TLS record of 16 KiB. */
  static byte[] tlsRecord() {
    return ByteBuffer.allocate(206).put(new byte[] {22, 3, 1, 0x40, 0, 1}).array();
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Whether the device ends the connection within so many seconds; what it says is read. */
  boolean closesWithin(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try {
      int said = 0;
      while (said >= 0) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left < 1) {
          return false;
        }
        socket.setSoTimeout((int) left);
        said = socket.getInputStream().read();
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // A reset is an end, too.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
