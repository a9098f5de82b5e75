package org.oarlock.service.remote;

import org.oarlock.inference.ModelPackage;

/**
 * A model package as the inference role offers it.
 *
 * @param digest SHA-256 of the package, 64 hexadecimal digits
 */
record OfferedModel(String name, String version, String digest, boolean clinical) {

  static OfferedModel of(ModelPackage model) {
    return new OfferedModel(
        model.manifest().name(),
        model.manifest().version(),
        model.digest(),
        model.manifest().clinical());
  }
}
