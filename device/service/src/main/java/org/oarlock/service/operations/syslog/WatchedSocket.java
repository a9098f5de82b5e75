package org.oarlock.service.operations.syslog;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A socket that keeps in mind that writing failed. The TLS of the JDK keeps to itself what goes
 * wrong while it says that nothing more comes, and then reads the end of a broken connection as an
 * orderly one.
 */
final class WatchedSocket extends Socket {
  private volatile @Nullable IOException failure;

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          out.write(bytes, offset, length);
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
    };
  }

  /** Fails as writing did. */
  void requireWritten() throws IOException {
    IOException first = failure;
    if (first != null) {
      throw first;
    }
  }
}
