package org.oarlock.inference;

import java.util.List;
import org.oarlock.inference.shape.Step;

/**
 * A mask that several structures are made from and that is not itself a result.
 *
 * @param name by which steps refer to it
 * @param postProcessing the steps from class voxels to the mask, in order
 */
public record WorkingMask(String name, List<Step> postProcessing) {

  /** Copies the steps. */
  public WorkingMask {
    postProcessing = List.copyOf(postProcessing);
  }
}
