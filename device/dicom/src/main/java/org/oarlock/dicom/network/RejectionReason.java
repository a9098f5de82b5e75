package org.oarlock.dicom.network;

/** Why an association is rejected: result, source and reason of A-ASSOCIATE-RJ (PS3.8 9.3.4). */
public enum RejectionReason {
  NO_REASON_GIVEN(1, 1, 1, "no reason given"),
  APPLICATION_CONTEXT_NOT_SUPPORTED(1, 1, 2, "application context not supported"),
  CALLING_AE_NOT_RECOGNISED(1, 1, 3, "calling AE title not recognised"),
  CALLED_AE_NOT_RECOGNISED(1, 1, 7, "called AE title not recognised"),
  PROTOCOL_VERSION_NOT_SUPPORTED(1, 2, 2, "protocol version not supported"),
  TEMPORARY_CONGESTION(2, 3, 1, "temporary congestion"),
  LOCAL_LIMIT_EXCEEDED(2, 3, 2, "local limit exceeded");

  private final int result;
  private final int source;
  private final int reason;
  private final String words;

  RejectionReason(int result, int source, int reason, String words) {
    this.result = result;
    this.source = source;
    this.reason = reason;
    this.words = words;
  }

  /** 1 permanent, 2 transient. */
  public int result() {
    return result;
  }

  /** 1 service user, 2 service provider (ACSE), 3 service provider (presentation). */
  public int source() {
    return source;
  }

  /** The reason, within its source. */
  public int reason() {
    return reason;
  }

  /** The reason in plain words. */
  public String words() {
    return words;
  }

  /** The reason that stands for these codes, in words; the codes themselves if there is none. */
  static String words(int result, int source, int reason) {
    for (RejectionReason known : values()) {
      if (known.source == source && known.reason == reason) {
        return known.words;
      }
    }
    return "result " + result + ", source " + source + ", reason " + reason;
  }
}
