package org.oarlock.service.dicomweb;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;

/**
 * The parts of a multipart/related body (RFC 2046 section 5.1, RFC 2387), one after the other, in
 * memory of one size whatever the body holds.
 */
@Implements("SRS-4401")
final class RelatedParts {
  private static final int WINDOW = 1 << 16;
  private static final int LONGEST_HEADER = 8192;
  private static final int LONGEST_PREAMBLE = 8192;

  /** The characters of RFC 2046, appendix A. */
  private static final Pattern BOUNDARY =
      Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

  private final InputStream body;
  private final byte[] delimiter;
  private final byte[] window = new byte[WINDOW];
  private int start;
  private int end;
  private boolean begun;
  private boolean whole;

  private RelatedParts(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    // The first delimiter may stand without a line before it.
    window[0] = '\r';
    window[1] = '\n';
    end = 2;
  }

  /**
   * @throws RequestRefused if {@code boundary} is none
   */
  static RelatedParts of(InputStream body, String boundary) throws RequestRefused {
    if (!BOUNDARY.matcher(boundary).matches()) {
      throw broken("Its boundary is not of the form of RFC 2046");
    }
    return new RelatedParts(body, boundary);
  }

  /**
   * One part: its header lines and its content, which is read before the next part is asked for.
   */
  record Part(String header, InputStream content) {}

  /** The next part; empty after the closing delimiter. */
  Optional<Part> next() throws RequestRefused {
    passContent();
    begun = true;
    start += delimiter.length;
    String rest = line(LONGEST_HEADER);
    if (rest.startsWith("--")) {
      whole = true;
      return Optional.empty();
    }
    if (!rest.isBlank()) {
      throw broken("Words stand behind a boundary");
    }
    return Optional.of(new Part(header(), new Content()));
  }

  /** Whether the body was read to its closing delimiter. */
  @Implements({"SRS-4404", "RC-230"})
  boolean isWhole() {
    return whole;
  }

  private void passContent() throws RequestRefused {
    int passed = 0;
    for (int ready = ready(); ready > 0; ready = ready()) {
      start += ready;
      passed += ready;
      if (!begun && passed > LONGEST_PREAMBLE) {
        throw broken("It does not begin with its boundary");
      }
    }
  }

  private String header() throws RequestRefused {
    StringBuilder lines = new StringBuilder();
    for (String line = line(LONGEST_HEADER);
        !line.isEmpty();
        line = line(LONGEST_HEADER - lines.length())) {
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  /** A line, without its end. The last line of a body may have none. */
  private String line(int longest) throws RequestRefused {
    StringBuilder line = new StringBuilder();
    while (start < end || fill()) {
      char each = (char) (window[start++] & 0xFF);
      if (each == '\n') {
        break;
      }
      line.append(each);
      if (line.length() > longest) {
        throw broken("The header of a part is longer than " + LONGEST_HEADER + " bytes");
      }
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }

  /** How many bytes of content stand ready; 0 at a delimiter. */
  private int ready() throws RequestRefused {
    while (true) {
      int found = delimiterAt();
      if (found > start || found == start && end - start >= delimiter.length) {
        return found - start;
      }
      if (!fill()) {
        throw broken("It ends before its closing boundary");
      }
    }
  }

  /** Where a delimiter stands or may begin; the end of what was read where none does. */
  private int delimiterAt() {
    for (int at = start; at < end; at++) {
      if (window[at] == '\r' && beginsDelimiter(at)) {
        return at;
      }
    }
    return end;
  }

  private boolean beginsDelimiter(int at) {
    int length = Math.min(delimiter.length, end - at);
    for (int i = 1; i < length; i++) {
      if (window[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws RequestRefused {
    System.arraycopy(window, start, window, 0, end - start);
    end -= start;
    start = 0;
    try {
      int count = body.read(window, end, WINDOW - end);
      end += Math.max(0, count);
      return count > 0;
    } catch (RequestRefused known) {
      throw known;
    } catch (java.io.IOException e) {
      throw broken("It broke off");
    }
  }

  private static RequestRefused broken(String words) {
    return new RequestRefused(
        HttpStatus.BAD_REQUEST, "The multipart body is broken. " + words + ".");
  }

  private final class Content extends InputStream {

    @Override
    public int read() throws RequestRefused {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws RequestRefused {
      int count = Math.min(length, ready());
      if (count == 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(window, start, bytes, offset, count);
      start += count;
      return count;
    }
  }
}
