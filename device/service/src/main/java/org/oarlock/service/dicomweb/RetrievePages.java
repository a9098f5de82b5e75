package org.oarlock.service.dicomweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Retrieve transaction (WADO-RS, PS3.18 section 10.4) for series and instances, and their
 * metadata.
 */
@RestController
@Implements({"SRS-4405", "SRS-4406"})
class RetrievePages {
  private static final String SERIES = "/dicom-web/studies/{study}/series/{series}";
  private static final String INSTANCE = SERIES + "/instances/{instance}";

  private static final JsonMapper JSON = new JsonMapper();

  private final Holdings holdings;
  private final AuditTrail audit;

  RetrievePages(Holdings holdings, AuditTrail audit) {
    this.holdings = holdings;
    this.audit = audit;
  }

  @GetMapping({SERIES, INSTANCE})
  void retrieve(
      @PathVariable Map<String, String> uids,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Held> instances = held(uids, who);
    RetrieveType.accepts(request.getHeader(HttpHeaders.ACCEPT), instances);
    record(who, uids, instances.size() + " instances");
    String boundary = UUID.randomUUID().toString();
    response.setContentType("multipart/related; type=\"application/dicom\"; boundary=" + boundary);
    OutputStream out = response.getOutputStream();
    for (Held each : instances) {
      text(
          out,
          "--"
              + boundary
              + "\r\nContent-Type: application/dicom; transfer-syntax="
              + each.transferSyntax()
              + "\r\n\r\n");
      Files.copy(each.file(), out);
      text(out, "\r\n");
    }
    text(out, "--" + boundary + "--\r\n");
  }

  /** Instance after instance, each held in memory only while it is written. */
  @GetMapping({SERIES + "/metadata", INSTANCE + "/metadata"})
  @Implements("SRS-4409")
  void metadata(
      @PathVariable Map<String, String> uids,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    RelatedType.acceptsJson(request.getHeader(HttpHeaders.ACCEPT));
    List<Held> instances = held(uids, who);
    record(who, uids, "metadata of " + instances.size() + " instances");
    response.setContentType(RelatedType.DICOM_JSON.toString());
    // Closed only at its end: closing would make what broke off look whole.
    JsonGenerator out = JSON.createGenerator(response.getOutputStream());
    out.writeStartArray();
    for (Held each : instances) {
      DicomJson.write(out, holdings.header(each));
    }
    out.writeEndArray();
    out.close();
  }

  private List<Held> held(Map<String, String> uids, Authentication who) throws IOException {
    return holdings.of(
        uids.getOrDefault("study", ""),
        uids.getOrDefault("series", ""),
        uids.getOrDefault("instance", ""),
        Reader.sender(who).orElse(""));
  }

  /** Before anything leaves: what cannot be recorded is not given out. */
  private void record(Authentication who, Map<String, String> uids, String what) {
    audit.append(
        "INSTANCES_RETRIEVED", who.getName(), "series " + uids.getOrDefault("series", ""), what);
  }

  private static void text(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.US_ASCII));
  }
}
