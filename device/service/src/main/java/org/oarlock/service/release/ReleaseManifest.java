package org.oarlock.service.release;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file of a release with its digest.
 *
 * @param product always {@code Oarlock}
 * @param version version of the software
 * @param standing what the release may be called; without a manufacturer's signatures an
 *     engineering baseline
 * @param commit the commit that it was built from
 * @param inputs SHA-256 of the build inputs as recorded in the jar
 * @param jdk the JDK build that compiled it
 * @param files every other file of the release, by name
 */
public record ReleaseManifest(
    String product,
    String version,
    String standing,
    String commit,
    String inputs,
    String jdk,
    List<ReleasedFile> files) {

  /** The name of the manifest inside a release. */
  public static final String FILE_NAME = "manifest.json";

  /** What a release is called that no manufacturer has signed for. */
  public static final String ENGINEERING_BASELINE = "engineering baseline";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Sorts the files, so that the same release gives the same bytes. */
  public ReleaseManifest {
    files = files.stream().sorted(Comparator.comparing(ReleasedFile::path)).toList();
  }

  /**
   * One file.
   *
   * @param path relative to the release's folder, with forward slashes
   * @param bytes its length
   * @param sha256 its digest in lower-case hex
   */
  public record ReleasedFile(String path, long bytes, String sha256) {}

  /** The manifest as the bytes that are signed. */
  public byte[] encode() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /** Whether a file of the release has this digest. */
  public boolean lists(String sha256) {
    return files.stream().anyMatch(file -> file.sha256().equals(sha256));
  }

  /** Reads what {@link #encode()} wrote. */
  public static ReleaseManifest decode(byte[] bytes) {
    return JSON.readValue(bytes, ReleaseManifest.class);
  }
}
