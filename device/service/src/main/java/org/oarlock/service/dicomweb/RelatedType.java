package org.oarlock.service.dicomweb;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What the headers of a Store request say of its body and of the answer. */
@Implements("SRS-4401")
final class RelatedType {
  private static final MediaType RELATED = MediaType.parseMediaType("multipart/related");

  /** Many senders leave the quotes out that RFC 2387 wants. */
  private static final Pattern BARE_TYPE =
      Pattern.compile("type=application/dicom(?=\\s*(;|$))", Pattern.CASE_INSENSITIVE);

  private static final String QUOTED_TYPE = "type=\"application/dicom\"";

  /** DICOM JSON (PS3.18 annex F). */
  static final MediaType DICOM_JSON = MediaType.parseMediaType("application/dicom+json");

  private RelatedType() {}

  /**
   * The boundary between the parts.
   *
   * @throws RequestRefused unless the body is {@code multipart/related; type="application/dicom"}
   */
  static String boundary(@Nullable String contentType) throws RequestRefused {
    try {
      MediaType type =
          MediaType.parseMediaType(
              BARE_TYPE.matcher(contentType == null ? "" : contentType).replaceAll(QUOTED_TYPE));
      String boundary = type.getParameter("boundary");
      if (RELATED.equalsTypeAndSubtype(type)
          && "application/dicom".equalsIgnoreCase(bare(type.getParameter("type")))
          && boundary != null) {
        return bare(boundary);
      }
    } catch (InvalidMediaTypeException e) {
      // Said below, in the words for every other kind of body.
    }
    throw new RequestRefused(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "Instances are stored from a body of the Content-Type multipart/related;"
            + " type=\"application/dicom\"; boundary=... and from no other.");
  }

  /**
   * Makes sure that the answer can be read by who asks.
   *
   * @throws RequestRefused if DICOM JSON is not acceptable
   */
  static void acceptsJson(@Nullable String accept) throws RequestRefused {
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(accept);
      if (accepted.isEmpty() || accepted.stream().anyMatch(each -> each.includes(DICOM_JSON))) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      // What cannot be read accepts nothing.
    }
    throw new RequestRefused(
        HttpStatus.NOT_ACCEPTABLE, "Answers are of the type application/dicom+json and no other.");
  }

  private static String bare(@Nullable String value) {
    return value == null ? "" : value.replaceAll("^\"|\"$", "");
  }
}
