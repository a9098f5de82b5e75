package org.oarlock.service.remote;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why the job API refuses, as a problem of RFC 9457 with a code that does not change. */
enum JobProblem {
  NOT_A_GATEWAY(HttpStatus.FORBIDDEN, "Nobody with this certificate may ask here"),
  UNKNOWN_JOB(HttpStatus.NOT_FOUND, "There is no such job"),
  NOT_DONE(HttpStatus.CONFLICT, "The job has no result yet"),
  NO_LENGTH(HttpStatus.LENGTH_REQUIRED, "The length of the volume must be said first"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The volume is larger than this service takes"),
  UNKNOWN_PACKAGE(HttpStatus.UNPROCESSABLE_CONTENT, "This service does not have the model package"),
  UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "What was sent is not a volume"),
  OTHER_CONTENT(HttpStatus.UNPROCESSABLE_CONTENT, "The volume is not the one that the job names"),
  NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE, "All places for jobs are taken");

  private final HttpStatus status;
  private final String title;

  JobProblem(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The code as it goes over the network. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The whole answer; {@code detail} may be empty. */
  ProblemDetail with(String detail) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:oarlock:job-api:" + code()));
    problem.setTitle(title);
    problem.setDetail(detail.isEmpty() ? null : detail);
    return problem;
  }
}
