package org.oarlock.service.job;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.network.SeriesReference;
import org.oarlock.service.config.rule.RouteKeys;
import org.oarlock.service.receive.CaseImage;
import org.oarlock.service.receive.Counted;
import org.oarlock.service.receive.SourceCount;
import org.oarlock.trace.annotations.Implements;

/** Counts the images of a case at the source of its series. */
@Implements({"SRS-1010", "SRS-1011"})
final class CaseCount {
  private final SourceCount sources;

  CaseCount(SourceCount sources) {
    this.sources = sources;
  }

  Counted of(CaseDesk desk) throws IOException {
    Map<String, String> association =
        desk.images().stream().map(CaseImage::association).findFirst().orElse(Map.of());
    return sources.count(
        association.getOrDefault(RouteKeys.CALLING_AE, ""),
        series(desk),
        desk.instances().stream()
            .flatMap(each -> each.header().dataset().text(Tags.SOP_INSTANCE_UID).stream())
            .collect(Collectors.toSet()));
  }

  /** Has the source send what is missing; says what came of it. */
  String fetch(Counted.Missing missing, CaseDesk desk) throws IOException {
    return sources.fetch(missing, series(desk));
  }

  private static SeriesReference series(CaseDesk desk) throws IOException {
    Optional<Dataset> first =
        desk.instances().stream().map(each -> each.header().dataset()).findFirst();
    return new SeriesReference(
        first.flatMap(each -> each.text(Tags.STUDY_INSTANCE_UID)).orElse(""),
        first.flatMap(each -> each.text(Tags.SERIES_INSTANCE_UID)).orElse(""));
  }
}
