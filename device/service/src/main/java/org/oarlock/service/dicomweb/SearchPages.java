package org.oarlock.service.dicomweb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The Search transaction (QIDO-RS, PS3.18 section 10.6). */
@RestController
@Implements({"SRS-4407", "SRS-4408"})
class SearchPages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String STUDIES = "/dicom-web/studies";
  private static final String MORE =
      "299 oarlock \"There are additional results that can be requested\"";
  private static final String LITERAL =
      "299 oarlock \"The fuzzymatching parameter is not supported."
          + " Only literal matching has been performed.\"";

  private final HeldStore store;
  private final Holdings holdings;
  private final AuditTrail audit;

  SearchPages(HeldStore store, Holdings holdings, AuditTrail audit) {
    this.store = store;
    this.holdings = holdings;
    this.audit = audit;
  }

  @GetMapping(STUDIES)
  ResponseEntity<byte[]> studies(
      @PathVariable Map<String, String> uids, Authentication who, HttpServletRequest request)
      throws IOException {
    return found(QueryLevel.STUDY, uids, who, request);
  }

  @GetMapping({"/dicom-web/series", STUDIES + "/{study}/series"})
  ResponseEntity<byte[]> series(
      @PathVariable Map<String, String> uids, Authentication who, HttpServletRequest request)
      throws IOException {
    return found(QueryLevel.SERIES, uids, who, request);
  }

  @GetMapping({
    "/dicom-web/instances",
    STUDIES + "/{study}/instances",
    STUDIES + "/{study}/series/{series}/instances"
  })
  ResponseEntity<byte[]> instances(
      @PathVariable Map<String, String> uids, Authentication who, HttpServletRequest request)
      throws IOException {
    return found(QueryLevel.INSTANCE, uids, who, request);
  }

  private ResponseEntity<byte[]> found(
      QueryLevel level, Map<String, String> uids, Authentication who, HttpServletRequest request)
      throws IOException {
    RelatedType.acceptsJson(request.getHeader(HttpHeaders.ACCEPT));
    Search search = Search.of(level, address(uids), request.getParameterMap());
    List<Match> matches = store.matches(search, Reader.sender(who).orElse(""));
    int limit = search.page().limit();
    List<Match> page = matches.subList(0, Math.min(limit, matches.size()));
    record(who, search, uids, page.size());
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(page.isEmpty() ? 204 : 200);
    if (matches.size() > limit) {
      answer.header(HttpHeaders.WARNING, MORE);
    }
    if (search.fuzzy()) {
      answer.header(HttpHeaders.WARNING, LITERAL);
    }
    return page.isEmpty()
        ? answer.build()
        : answer.contentType(RelatedType.DICOM_JSON).body(json(level, page, base(request)));
  }

  private static Map<SearchKey, String> address(Map<String, String> uids) {
    Map<SearchKey, String> address = new EnumMap<>(SearchKey.class);
    if (uids.containsKey("study")) {
      address.put(SearchKey.STUDY_UID, uids.get("study"));
    }
    if (uids.containsKey("series")) {
      address.put(SearchKey.SERIES_UID, uids.get("series"));
    }
    return address;
  }

  /** Before anything leaves, and without what was said of a patient: the trail stays for good. */
  @Implements("RC-270")
  private void record(Authentication who, Search search, Map<String, String> uids, int count) {
    audit.append(
        "INSTANCES_SEARCHED",
        who.getName(),
        uids.containsKey("study") ? "study " + uids.get("study") : "all studies",
        count + " matches, " + search.level() + " " + search.words());
  }

  private byte[] json(QueryLevel level, List<Match> page, String base) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartArray();
      for (Match each : page) {
        DicomJson.write(out, MatchAttributes.of(level, each, holdings.header(each.first()), base));
      }
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private static String base(HttpServletRequest request) {
    String address = request.getRequestURL().toString();
    return address.substring(0, address.indexOf("/dicom-web/")) + STUDIES;
  }
}
