package org.oarlock.service.dicomweb;

import java.util.List;

/** What one match of a search is (PS3.18 table 10.6.1-1). */
enum QueryLevel {
  STUDY(List.of("study_uid")),
  SERIES(List.of("study_uid", "series_uid")),
  INSTANCE(List.of("study_uid", "series_uid", "sop_instance_uid"));

  private final List<String> columns;

  QueryLevel(List<String> columns) {
    this.columns = columns;
  }

  /** Columns of the index in which two matches differ. */
  List<String> columns() {
    return columns;
  }

  /** Whether matches of this level lie within one of {@code other}, or are one. */
  boolean isWithin(QueryLevel other) {
    return compareTo(other) >= 0;
  }
}
