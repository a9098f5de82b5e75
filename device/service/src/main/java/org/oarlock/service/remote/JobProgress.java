package org.oarlock.service.remote;

/**
 * What is told of a job.
 *
 * @param id number of the job
 * @param progress 0 to 1
 */
record JobProgress(String id, JobState state, double progress) {}
