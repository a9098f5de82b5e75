package org.oarlock.verification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The reference package as the build left it, and how to make it wrong in one respect. Knows the
 * format of packages from its documentation, not from the device's code.
 */
final class PackageFile {

  static final String MANIFEST = "manifest.json";
  private static final String DIGESTS = "digests.json";

  private final Map<String, byte[]> files;

  private PackageFile(Map<String, byte[]> files) {
    this.files = files;
  }

  /** Where the build left the reference package. */
  static Path built() {
    Path zip = Path.of(System.getProperty("oarlock.reference", ""));
    if (!Files.isRegularFile(zip)) {
      throw new IllegalStateException("oarlock.reference names no built package: " + zip);
    }
    return zip;
  }

  static PackageFile reference() {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(built())))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new PackageFile(files);
  }

  /** Changes a file and leaves its digest as it was. */
  PackageFile altered(String name) {
    byte[] longer = new byte[files.get(name).length + 1];
    System.arraycopy(files.get(name), 0, longer, 0, longer.length - 1);
    longer[longer.length - 1] = '\n';
    files.put(name, longer);
    return this;
  }

  /** Adds a file that no digest is listed for. */
  PackageFile with(String name) {
    files.put(name, new byte[1]);
    return this;
  }

  /** Replaces a text of the manifest, and lists the digest that the new manifest has. */
  PackageFile withManifest(String text, String replacement) {
    String manifest = new String(files.get(MANIFEST), StandardCharsets.UTF_8);
    if (!manifest.contains(text)) {
      throw new IllegalArgumentException("the manifest has no " + text);
    }
    files.put(MANIFEST, manifest.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    files.remove(DIGESTS);
    String digests =
        files.entrySet().stream()
            .map(file -> '"' + file.getKey() + "\": \"" + sha256(file.getValue()) + '"')
            .collect(Collectors.joining(",", "{\"sha256\": {", "}}"));
    files.put(DIGESTS, digests.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Writes the package; gives its digest. */
  String write(Path target) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
      zip.finish();
      Files.write(target, bytes.toByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return sha256(bytes.toByteArray());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
