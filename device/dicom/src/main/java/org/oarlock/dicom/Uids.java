package org.oarlock.dicom;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;

/** Unique identifiers: well-known ones (PS3.6 table A-1), new ones, and a check. */
@Implements("SRS-209")
public final class Uids {

  public static final String VERIFICATION = "1.2.840.10008.1.1";
  public static final String STUDY_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.2.1";
  public static final String STUDY_ROOT_MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
  public static final String STORAGE_COMMITMENT_PUSH_MODEL = "1.2.840.10008.1.20.1";

  /** The one instance of the SOP class above (PS3.4 J.3.5). */
  public static final String STORAGE_COMMITMENT_PUSH_MODEL_INSTANCE = "1.2.840.10008.1.20.1.1";

  public static final String CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2";
  public static final String ENHANCED_CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2.1";
  public static final String MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4";
  public static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";
  public static final String RT_DOSE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.2";
  public static final String RT_PLAN_STORAGE = "1.2.840.10008.5.1.4.1.1.481.5";
  public static final String SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4";
  public static final String SECONDARY_CAPTURE_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.7";
  public static final String ENHANCED_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.22";
  public static final String COMPREHENSIVE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.33";
  public static final String XRAY_RADIATION_DOSE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.67";

  /** Retired in the standard; still what an RTSTRUCT's study reference must name. */
  public static final String DETACHED_STUDY_MANAGEMENT = "1.2.840.10008.3.1.2.3.1";

  public static final String IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2";
  public static final String EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
  public static final String DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1.99";
  public static final String EXPLICIT_VR_BIG_ENDIAN = "1.2.840.10008.1.2.2";
  public static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
  public static final String JPEG_EXTENDED = "1.2.840.10008.1.2.4.51";
  public static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";
  public static final String JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70";
  public static final String JPEG_LS_LOSSLESS = "1.2.840.10008.1.2.4.80";
  public static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";
  public static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";
  public static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";

  /** Names this implementation in file meta information and associations. */
  public static final String IMPLEMENTATION_CLASS = derived("org.oarlock", "implementation");

  /** At most 16 characters (PS3.7 section D.3.3.2). */
  public static final String IMPLEMENTATION_VERSION = "OARLOCK_0_1";

  private static final Pattern VALID =
      Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+", Pattern.DOTALL);

  private Uids() {}

  /** A new random UID below 2.25 (PS3.5 section B.2). */
  public static String random() {
    return below225(UUID.randomUUID());
  }

  /**
   * The same UID for the same namespace and name, always: a 2.25 UID from the first 128 bits of a
   * SHA-256 over both, marked as a version 8 UUID (RFC 9562).
   */
  public static String derived(String namespace, String name) {
    byte[] digest;
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(namespace.getBytes(StandardCharsets.UTF_8));
      // NUL keeps ("ab", "c") apart from ("a", "bc").
      sha.update((byte) 0);
      digest = sha.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
    return ofDigest(digest);
  }

  /**
   * A 2.25 UID from the first 128 bits of a digest, marked as a version 8 UUID (RFC 9562).
   *
   * @param digest at least 16 bytes that nobody but their maker can foresee or that follow from
   *     content
   */
  public static String ofDigest(byte[] digest) {
    ByteBuffer bits = ByteBuffer.wrap(digest);
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return below225(new UUID(high, low));
  }

  /** Whether the text is a UID (PS3.5 section 9.1): at most 64 digits and single dots. */
  public static boolean isValid(String uid) {
    return uid.length() <= 64 && VALID.matcher(uid).matches();
  }

  private static String below225(UUID uuid) {
    BigInteger high = new BigInteger(Long.toUnsignedString(uuid.getMostSignificantBits()));
    BigInteger low = new BigInteger(Long.toUnsignedString(uuid.getLeastSignificantBits()));
    return "2.25." + high.shiftLeft(64).or(low);
  }
}
