package org.oarlock.dicom.network;

import java.util.Set;

/** What came of a C-FIND. */
public sealed interface FindOutcome permits FindOutcome.Found, QueryOutcome {

  /** The peer answered to the end with success; SOP Instance UIDs of what it has. */
  record Found(Set<String> instances) implements FindOutcome {

    /** Takes its own copy. */
    public Found {
      instances = Set.copyOf(instances);
    }
  }
}
