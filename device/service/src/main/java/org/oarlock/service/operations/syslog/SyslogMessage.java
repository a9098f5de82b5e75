package org.oarlock.service.operations.syslog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * A syslog message (RFC 5424) with an audit message in it, as PS3.15 A.6 wants it.
 *
 * @param at when what it tells happened
 * @param host name of this machine, printable ASCII without blanks
 * @param xml the audit message
 */
record SyslogMessage(Instant at, String host, String xml) {
  /** Facility 10 (security), severity 5 (notice). */
  private static final int PRIORITY = 85;

  /** The message in the frame of RFC 5425 4.3: its length in bytes, a blank, itself. */
  byte[] frame() {
    // The mark says that what follows is UTF-8 (RFC 5424 6.4).
    String message =
        String.format(
            Locale.ROOT, "<%d>1 %s %s oarlock - DICOM+RFC3881 - \uFEFF%s", PRIORITY, at, host, xml);
    int length = message.getBytes(StandardCharsets.UTF_8).length;
    return (length + " " + message).getBytes(StandardCharsets.UTF_8);
  }
}
