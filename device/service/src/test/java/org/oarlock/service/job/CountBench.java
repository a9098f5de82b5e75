package org.oarlock.service.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Tags;
import org.oarlock.service.config.Peer;
import org.oarlock.service.config.rule.RouteKeys;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.PlayedSource;
import org.oarlock.service.receive.CaseImage;
import org.oarlock.service.receive.SourceCount;

/** A received series on the desk, and a source that is asked about it. */
final class CountBench {
  final PlayedSource source = new PlayedSource();
  final List<String> received = new ArrayList<>();
  private final List<CaseImage> images = new ArrayList<>();
  private final Path folder;

  CountBench(Path folder) {
    this.folder = folder;
    CtSeries.thorax()
        .in(folder.resolve("received"))
        .forEach(
            each -> {
              received.add(each.header().dataset().text(Tags.SOP_INSTANCE_UID).orElseThrow());
              images.add(
                  new CaseImage(
                      each.file().toString(), Map.of(RouteKeys.CALLING_AE, PlayedSource.CALLER)));
            });
  }

  /** The source has what was received, and these. */
  void sourceHasBesides(String... more) {
    List<String> all = new ArrayList<>(received);
    all.addAll(List.of(more));
    source.has(all.toArray(String[]::new));
  }

  CaseCount count(Peer... peers) {
    return new CaseCount(new SourceCount(List.of(peers), source));
  }

  CaseDesk desk(CaseRecord record) {
    return new CaseDesk(
        record,
        new CaseFolder(folder, record.id()),
        images,
        image -> Path.of(image.file()),
        name -> {
          throw new IllegalStateException("no package is asked for");
        });
  }
}
