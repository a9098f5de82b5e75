package org.oarlock.dicom.network;

import java.time.Duration;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Has a peer send images of a series (C-MOVE at image level, PS3.4 C.4.2). */
@Implements("SRS-314")
record ImageMove(
    SeriesReference series, List<String> instances, String destinationAe, Duration patience)
    implements Query {

  static final List<ProposedContext> CONTEXTS = Query.contextsOf(Uids.STUDY_ROOT_MOVE);

  @Override
  public List<ProposedContext> contexts() {
    return CONTEXTS;
  }

  @Override
  public CommandSet command(int messageId) {
    return CommandSet.move(messageId, destinationAe);
  }

  @Override
  public Dataset identifier() {
    return new DatasetBuilder()
        .text(Tags.QUERY_RETRIEVE_LEVEL, "IMAGE")
        .text(Tags.STUDY_INSTANCE_UID, series.studyInstanceUid())
        .text(Tags.SERIES_INSTANCE_UID, series.seriesInstanceUid())
        .text(Tags.SOP_INSTANCE_UID, instances.toArray(String[]::new))
        .build();
  }

  @Override
  public void take(Dataset answer) {
    // An answer on the way only says how many images are left; what arrived is counted elsewhere.
  }
}
