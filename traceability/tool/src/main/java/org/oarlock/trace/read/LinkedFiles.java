package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.review.Signature;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Symbolic links where the model names files: they are not followed, and nothing may be missed. */
@Implements("SRS-3103")
final class LinkedFiles {

  private LinkedFiles() {}

  static List<Unreadable> in(SourceTree tree, TraceModel model) {
    List<String> globs = new ArrayList<>(model.sources().features());
    globs.addAll(model.sources().comments());
    globs.addAll(List.of(model.policy().riskFile(), model.baseline(), Signature.FILES));
    model.kinds().values().forEach(kind -> globs.addAll(kind.files()));
    return tree.links(globs).stream()
        .map(
            link ->
                new Unreadable(
                    Place.startOf(link),
                    "is a symbolic link, which is not followed: put the file itself here"))
        .toList();
  }
}
