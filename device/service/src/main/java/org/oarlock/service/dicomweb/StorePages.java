package org.oarlock.service.dicomweb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.concurrent.Semaphore;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Store transaction (STOW-RS, PS3.18 section 10.5). */
@RestController
@Implements({"SRS-4401", "SRS-4403"})
class StorePages {
  private static final int MOST_AT_ONCE = 8;

  private final Storing storing;
  private final ApplicationAvailability device;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  StorePages(Storing storing, ApplicationAvailability device) {
    this.storing = storing;
    this.device = device;
  }

  @PostMapping("/dicom-web/studies")
  ResponseEntity<String> store(HttpServletRequest request, Principal sender) throws IOException {
    return store(request, sender, "");
  }

  @PostMapping("/dicom-web/studies/{study}")
  ResponseEntity<String> store(
      @PathVariable String study, HttpServletRequest request, Principal sender) throws IOException {
    if (!Uids.isValid(study)) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "The address names no valid study UID.");
    }
    return store(request, sender, study);
  }

  private ResponseEntity<String> store(HttpServletRequest request, Principal sender, String study)
      throws IOException {
    if (device.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
      throw new RequestRefused(
          HttpStatus.SERVICE_UNAVAILABLE, "The device starts or stops; send again.");
    }
    if (!places.tryAcquire()) {
      throw new RequestRefused(
          HttpStatus.SERVICE_UNAVAILABLE,
          MOST_AT_ONCE + " requests are being read already; send again.");
    }
    try {
      StoreReport report =
          storing.store(
              request.getHeader(HttpHeaders.CONTENT_TYPE),
              request.getHeader(HttpHeaders.ACCEPT),
              request.getContentLengthLong(),
              request.getInputStream(),
              sender.getName(),
              study);
      return ResponseEntity.status(report.status())
          .contentType(RelatedType.DICOM_JSON)
          .body(report.json());
    } finally {
      places.release();
    }
  }
}
