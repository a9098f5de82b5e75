package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Which images a peer has of a series (C-FIND at image level, PS3.4 C.4.1). */
@Implements("SRS-313")
final class ImageQuery implements Query {

  static final List<ProposedContext> CONTEXTS = Query.contextsOf(Uids.STUDY_ROOT_FIND);

  /** Most images that a peer may name. */
  static final int MOST = 20_000;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SeriesReference series;
  private final Set<String> found = new LinkedHashSet<>();

  ImageQuery(SeriesReference series) {
    this.series = series;
  }

  @Override
  public List<ProposedContext> contexts() {
    return CONTEXTS;
  }

  @Override
  public CommandSet command(int messageId) {
    return CommandSet.find(messageId);
  }

  @Override
  public Dataset identifier() {
    return new DatasetBuilder()
        .text(Tags.QUERY_RETRIEVE_LEVEL, "IMAGE")
        .text(Tags.STUDY_INSTANCE_UID, series.studyInstanceUid())
        .text(Tags.SERIES_INSTANCE_UID, series.seriesInstanceUid())
        .empty(Tags.SOP_INSTANCE_UID)
        .build();
  }

  /** A peer that passes over the key of the series would name the images of others. */
  @Override
  public void take(Dataset answer) throws IOException {
    if (answer
        .text(Tags.SERIES_INSTANCE_UID)
        .filter(series.seriesInstanceUid()::equals)
        .isEmpty()) {
      throw ProtocolViolation.invalid("the answer is not about the series that was asked for");
    }
    found.add(
        answer
            .text(Tags.SOP_INSTANCE_UID)
            .filter(WireText::isUid)
            .orElseThrow(() -> ProtocolViolation.invalid("an answer names no image")));
    if (found.size() > MOST) {
      throw ProtocolViolation.invalid("more than " + MOST + " images in one series");
    }
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  FindOutcome found(QueryOutcome end) {
    return end instanceof Answered answer && answer.status().isSuccess()
        ? new FindOutcome.Found(found)
        : end;
  }
}
