package org.oarlock.service.remote;

import java.util.Collection;
import java.util.List;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.trace.annotations.Implements;

/**
 * What an inference service says of itself.
 *
 * @param version version of its software
 * @param inputs SHA-256 (hex) of every file that its software was built from
 * @param models what it segments with
 */
record Offer(String version, String inputs, List<OfferedModel> models) {

  static Offer of(BuildIdentity build, Collection<ModelPackage> models) {
    return new Offer(
        build.version(), build.inputs(), models.stream().map(OfferedModel::of).toList());
  }

  /** Whether the very software of {@code own} would make the masks: a package is not all of it. */
  @Implements({"SRS-4608", "RC-254"})
  boolean isMadeBy(BuildIdentity own) {
    return inputs.equals(own.inputs());
  }

  boolean holds(ModelPackage model) {
    return models.stream().anyMatch(each -> each.digest().equals(model.digest()));
  }

  /** The build for people. */
  String build() {
    return new BuildIdentity(version, inputs).shortInputs();
  }
}
