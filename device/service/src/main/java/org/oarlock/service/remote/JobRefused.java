package org.oarlock.service.remote;

/** The job API does not do what it was asked. */
final class JobRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final JobProblem problem;

  JobRefused(JobProblem problem) {
    this(problem, "");
  }

  JobRefused(JobProblem problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  JobProblem problem() {
    return problem;
  }
}
