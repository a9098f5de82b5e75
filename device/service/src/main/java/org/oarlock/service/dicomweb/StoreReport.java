package org.oarlock.service.dicomweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a Store transaction (PS3.18 section 10.5.3 and annex I), instance by instance. */
@Implements("SRS-4401")
record StoreReport(List<InstanceOutcome> outcomes) {
  private static final JsonMapper JSON = new JsonMapper();

  StoreReport {
    outcomes = List.copyOf(outcomes);
  }

  /** All stored, some stored, none stored, or nothing there (PS3.18 table 10.5.3-1). */
  HttpStatus status() {
    if (outcomes.isEmpty()) {
      return HttpStatus.BAD_REQUEST;
    }
    if (outcomes.stream().allMatch(InstanceOutcome::isStored)) {
      return HttpStatus.OK;
    }
    return outcomes.stream().anyMatch(InstanceOutcome::isStored)
        ? HttpStatus.ACCEPTED
        : HttpStatus.CONFLICT;
  }

  /** The Store Instances Response as DICOM JSON (PS3.18 annex F). */
  String json() {
    Map<String, Object> response = new LinkedHashMap<>();
    add(response, "00081198", each -> !each.isStored() && each.isNamed());
    add(response, "00081199", InstanceOutcome::isStored);
    add(response, "0008119A", each -> !each.isStored() && !each.isNamed());
    return JSON.writeValueAsString(response);
  }

  private void add(Map<String, Object> response, String tag, Predicate<InstanceOutcome> belongs) {
    List<Map<String, Object>> items =
        outcomes.stream().filter(belongs).map(StoreReport::item).toList();
    if (!items.isEmpty()) {
      response.put(tag, element("SQ", items));
    }
  }

  private static Map<String, Object> item(InstanceOutcome outcome) {
    Map<String, Object> item = new LinkedHashMap<>();
    if (outcome.isNamed()) {
      item.put("00081150", element("UI", List.of(outcome.sopClassUid())));
      item.put("00081155", element("UI", List.of(outcome.sopInstanceUid())));
    }
    if (!outcome.isStored()) {
      item.put("00081197", element("US", List.of(outcome.status().code())));
    }
    return item;
  }

  private static Map<String, Object> element(String vr, List<?> values) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("vr", vr);
    element.put("Value", new ArrayList<>(values));
    return element;
  }
}
