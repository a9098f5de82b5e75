package org.oarlock.trace.selftest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What becomes of one file of the copy.
 *
 * @param content its bytes; nothing if the file is taken away
 */
record Edit(String file, Optional<byte[]> content) {

  static Edit text(String file, String text) {
    return bytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Edit bytes(String file, byte[] bytes) {
    return new Edit(file, Optional.of(bytes));
  }

  static Edit gone(String file) {
    return new Edit(file, Optional.empty());
  }
}
