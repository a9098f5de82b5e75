package org.oarlock.trace.bind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** SHA-256 in lower-case hex. */
public final class Digests {

  private static final int PIECE = 1 << 20;

  private Digests() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Of a file of any size, which is not held in memory. */
  static String of(SourceTree tree, String file) throws Unreadable {
    Path path = tree.root().resolve(file);
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(file), "cannot be read: " + Reason.of(e));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a set of named digests, which come in the order of their names. */
  static String of(SortedMap<String, String> named) {
    MessageDigest digest = sha256();
    named.forEach(
        (name, value) ->
            digest.update((name + "\0" + value + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
