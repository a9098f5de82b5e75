package org.oarlock.service.dicomweb;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which transfer syntaxes who retrieves takes instances (PS3.18 section 8.7). */
@Implements("SRS-4405")
final class RetrieveType {
  private static final MediaType RELATED = MediaType.parseMediaType("multipart/related");
  private static final String ANY = "*";

  private RetrieveType() {}

  /**
   * Makes sure that the instances, which are given out byte for byte, can be taken.
   *
   * @throws RequestRefused if one cannot
   */
  static void accepts(@Nullable String accept, List<Held> instances) throws RequestRefused {
    Set<String> syntaxes = syntaxes(accept);
    for (Held each : instances) {
      String syntax = each.transferSyntax();
      if (!syntaxes.contains(ANY) && !syntaxes.contains(syntax)) {
        throw new RequestRefused(
            HttpStatus.NOT_ACCEPTABLE,
            "Instances are given out as they are stored, here in the transfer syntax "
                + syntax
                + ": accept multipart/related; type=\"application/dicom\"; transfer-syntax=*");
      }
    }
  }

  private static Set<String> syntaxes(@Nullable String accept) {
    Set<String> syntaxes = new HashSet<>();
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      for (MediaType type : types.isEmpty() ? List.of(MediaType.ALL) : types) {
        if (type.includes(RELATED) && isDicom(type)) {
          String syntax = type.getParameter("transfer-syntax");
          syntaxes.add(syntax == null ? Uids.EXPLICIT_VR_LITTLE_ENDIAN : bare(syntax));
        }
      }
    } catch (InvalidMediaTypeException e) {
      // What cannot be read accepts nothing.
    }
    return syntaxes;
  }

  private static boolean isDicom(MediaType type) {
    String root = type.getParameter("type");
    return root == null || "application/dicom".equalsIgnoreCase(bare(root));
  }

  private static String bare(String value) {
    return value.replaceAll("^\"|\"$", "");
  }
}
