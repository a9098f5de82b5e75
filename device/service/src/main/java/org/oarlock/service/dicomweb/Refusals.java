package org.oarlock.service.dicomweb;

import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request as a problem of RFC 9457. */
@RestControllerAdvice(assignableTypes = {StorePages.class, RetrievePages.class, SearchPages.class})
@Implements("SRS-4403")
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler(RequestRefused.class)
  ResponseEntity<ProblemDetail> refused(RequestRefused refused) {
    LOG.warn("A DICOMweb request was refused: {}", refused.getMessage());
    return ResponseEntity.status(refused.status())
        .header(HttpHeaders.CONNECTION, "close")
        .body(ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage()));
  }
}
