package org.oarlock.service.prove;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.release.Manufacturer;

/**
 * What the proof compares.
 *
 * @param written the stored structure set, the very file that is sent
 * @param ct the received files of the gated slices, in any order
 * @param masks what was meant
 * @param choice which structures are wanted, and how they are named
 * @param clinical whether the model package is for clinical use; without it the label must say not
 * @param manufacturer the only one whose name the file may carry; empty: the file may carry none
 */
public record ProofRequest(
    Path written,
    List<Path> ct,
    Segmentation masks,
    StructureChoice choice,
    boolean clinical,
    Optional<Manufacturer> manufacturer) {

  /** Copies the list. */
  public ProofRequest {
    ct = List.copyOf(ct);
  }
}
