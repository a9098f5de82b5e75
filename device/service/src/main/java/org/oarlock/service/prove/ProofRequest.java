package org.oarlock.service.prove;

import java.nio.file.Path;
import java.util.List;
import org.oarlock.inference.Segmentation;

/**
 * What the proof compares.
 *
 * @param written the stored structure set, the very file that is sent
 * @param ct the received files of the gated slices, in any order
 * @param masks what was meant
 * @param prefix what stands before every name
 * @param clinical whether the model package is for clinical use; without it the label must say not
 */
public record ProofRequest(
    Path written, List<Path> ct, Segmentation masks, String prefix, boolean clinical) {

  /** Copies the list. */
  public ProofRequest {
    ct = List.copyOf(ct);
  }
}
