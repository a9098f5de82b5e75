package org.oarlock.service.receive;

import java.io.IOException;
import java.util.List;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Instances that were stored before the index held their place, read once. */
final class OlderInstances {
  private static final Logger LOG = LoggerFactory.getLogger(OlderInstances.class);
  private static final int AT_ONCE = 500;

  private final SeriesStore store;
  private final InstanceFiles files;
  private final ReadLimits limits;

  OlderInstances(SeriesStore store, InstanceFiles files, ReadLimits limits) {
    this.store = store;
    this.files = files;
    this.limits = limits;
  }

  /** Enters their places; a start that is broken off goes on at the next one. */
  @Implements("SRS-4407")
  void place() {
    int placed = 0;
    for (List<SeriesStore.Unplaced> some = store.unplaced(AT_ONCE);
        !some.isEmpty();
        some = store.unplaced(AT_ONCE)) {
      some.forEach(each -> store.place(each.id(), read(each.file())));
      placed += some.size();
    }
    if (placed > 0) {
      LOG.info("{} instances of an earlier version were indexed by study", placed);
    }
  }

  private StudyPlace read(String file) {
    try {
      return StudyPlace.of(DicomFiles.readHeader(files.resolve(file), limits).dataset());
    } catch (IOException e) {
      LOG.warn("A stored instance cannot be read; over the web it is not found");
      return StudyPlace.UNKNOWN;
    }
  }
}
