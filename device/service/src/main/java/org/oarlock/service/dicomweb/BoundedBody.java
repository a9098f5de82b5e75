package org.oarlock.service.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;

/** The body of a request, of so many bytes and for so long. Whatever ends it is said. */
@Implements({"SRS-4403", "RC-231"})
final class BoundedBody extends InputStream {
  private final InputStream body;
  private final long mostBytes;
  private final InstantSource clock;
  private final Instant end;
  private long taken;

  BoundedBody(InputStream body, long mostBytes, InstantSource clock, Instant end) {
    this.body = body;
    this.mostBytes = mostBytes;
    this.clock = clock;
    this.end = end;
  }

  @Override
  public int read() throws RequestRefused {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws RequestRefused {
    if (clock.instant().isAfter(end)) {
      throw new RequestRefused(HttpStatus.REQUEST_TIMEOUT, "The request took too long.");
    }
    int count;
    try {
      count = body.read(bytes, offset, length);
    } catch (IOException e) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "The request broke off.");
    }
    taken += Math.max(0, count);
    checkLength();
    return count;
  }

  private void checkLength() throws RequestRefused {
    if (taken > mostBytes) {
      throw tooLong(mostBytes);
    }
  }

  static RequestRefused tooLong(long mostBytes) {
    return new RequestRefused(
        HttpStatus.CONTENT_TOO_LARGE,
        "The request is longer than "
            + mostBytes
            + " bytes ('dicom-web.max-request-mb'); send fewer instances at once.");
  }
}
