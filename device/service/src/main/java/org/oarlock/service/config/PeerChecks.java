package org.oarlock.service.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/** What must fit between the peers that are called and the callers. */
@Implements({"SRS-1010", "SRS-1013"})
final class PeerChecks {

  private final DicomSettings dicom;
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();

  private final Set<String> committed = new HashSet<>();

  private PeerChecks(DicomSettings dicom) {
    this.dicom = dicom;
  }

  /** Counts that nobody asks for, that two peers would make, or that no fetching can complete. */
  static List<ConfigurationProblem> of(DicomSettings dicom) {
    PeerChecks checks = new PeerChecks(dicom);
    for (int i = 0; i < dicom.peers().size(); i++) {
      checks.peer("dicom.peers[" + i + "]", dicom.peers().get(i));
    }
    return checks.problems;
  }

  private void peer(String path, Peer peer) {
    if (peer.counts().isEmpty() && !peer.commitment()) {
      add(path + ".counts", "is missing: the peer would never be called");
    }
    if (peer.commitment() && !dicom.callers().contains(String.valueOf(peer.aeTitle()))) {
      add(
          path + ".commitment",
          "needs '" + peer.aeTitle() + "' among dicom.callers: who may not call cannot ask");
    }
    if (peer.commitment() && !committed.add(String.valueOf(peer.aeTitle()))) {
      add(path + ".commitment", "stands for '" + peer.aeTitle() + "' twice");
    }
    for (String caller : peer.counts()) {
      if (!dicom.callers().contains(caller)) {
        add(
            path + ".counts",
            "no caller '" + caller + "'" + Nearest.suggestion(caller, dicom.callers()));
      }
      if (!counted.add(caller)) {
        add(path + ".counts", "the series of '" + caller + "' are counted at a peer already");
      }
    }
    if (peer.fetch() && !peer.counts().equals(List.of(String.valueOf(peer.aeTitle())))) {
      add(
          path + ".fetch",
          "needs 'counts: ["
              + peer.aeTitle()
              + "]' and nothing else: what this peer sends belongs to series of its own title");
    }
  }

  private void add(String key, String reason) {
    problems.add(new ConfigurationProblem(key, reason));
  }
}
