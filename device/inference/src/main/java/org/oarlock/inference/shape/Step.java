package org.oarlock.inference.shape;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.BitSet;

/**
 * One step on the way from class voxels to a mask. Distances are mm, areas mm², volumes mL. The
 * voxels are in linear-index order of the grid.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({@JsonSubTypes.Type(value = TakeClasses.class, name = "classes")})
public sealed interface Step permits TakeClasses {

  /**
   * Takes the step.
   *
   * @param voxels what the steps before made; may be altered and returned
   * @param scene the grid and the masks known so far
   * @return what goes on to the next step
   */
  BitSet apply(BitSet voxels, Scene scene);
}
