package org.oarlock.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.oarlock.trace.annotations.Implements;

/** Puts a model package together: the same files always give the same bytes. */
@Implements("SRS-703")
public final class PackageWriter {

  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Adds a file. */
  public PackageWriter add(String name, byte[] bytes) {
    if (files.putIfAbsent(name, bytes.clone()) != null) {
      throw new IllegalArgumentException(name + " is already in the package");
    }
    return this;
  }

  /** The package, unsigned: to be trusted by its digest. */
  public byte[] unsigned() {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put("digests.json", digests());
    return zip(all);
  }

  /**
   * The package, signed.
   *
   * @param key an Ed25519 private key
   */
  public byte[] signed(PrivateKey key) throws GeneralSecurityException {
    byte[] digests = digests();
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initSign(key);
    ed25519.update(digests);
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put("digests.json", digests);
    all.put("signature", ed25519.sign());
    return zip(all);
  }

  private byte[] digests() {
    return files.entrySet().stream()
        .map(file -> "    \"" + file.getKey() + "\": \"" + sha256(file.getValue()) + "\"")
        .collect(Collectors.joining(",\n", "{\n  \"sha256\": {\n", "\n  }\n}\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /** Stored, not deflated: compressed bytes may differ between zlib versions. */
  private static ZipEntry entry(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(FIXED_TIME);
    return entry;
  }

  /** SHA-256, 64 lower-case hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
