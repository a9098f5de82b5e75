package org.oarlock.service.remote;

/** Where a job of the inference role stands. */
enum JobState {
  /** Taken; others are before it. */
  QUEUED,
  /** In work. */
  RUNNING,
  /** Its result can be fetched. */
  DONE,
  /** It was tried and failed; there is no result. */
  FAILED
}
