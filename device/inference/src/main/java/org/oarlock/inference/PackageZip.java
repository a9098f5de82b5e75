package org.oarlock.inference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.oarlock.trace.annotations.Implements;

/** Unpacks a package into memory, within limits and never onto a disk. */
@Implements("SRS-614")
final class PackageZip {

  static final long MAX_BYTES = 1L << 30;
  private static final int MAX_FILES = 64;
  private static final String SAFE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  private PackageZip() {}

  /**
   * The files by name. Flat: a name with a slash is refused.
   *
   * @param maxBytes how much all files together may unpack to
   */
  static Map<String, byte[]> unpack(byte[] zip, String origin, long maxBytes)
      throws ModelPackageException {
    Map<String, byte[]> files = new TreeMap<>();
    long left = maxBytes;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (!isSafe(name)) {
          throw refusal(origin, "has an entry with an unsafe name: " + printable(name));
        }
        byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0 || files.size() == MAX_FILES) {
          throw refusal(
              origin, "unpacks to more than " + MAX_FILES + " files or " + maxBytes + " bytes");
        }
        if (files.put(name, bytes) != null) {
          throw refusal(origin, "holds " + name + " twice");
        }
      }
    } catch (ModelPackageException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelPackageException(
          "model package " + origin + " is damaged: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw refusal(origin, "is not a zip file");
    }
    return files;
  }

  /** No path, no hidden file: a name that cannot lead out of the package. */
  private static boolean isSafe(String name) {
    return name.matches(SAFE_NAME);
  }

  private static ModelPackageException refusal(String origin, String reason) {
    return new ModelPackageException("model package " + origin + " " + reason);
  }

  private static String printable(String name) {
    return name.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
