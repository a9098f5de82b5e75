package org.oarlock.inference.shape;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.BitSet;

/**
 * One step on the way from class voxels to a mask. Distances are mm within a slice, areas mm²,
 * volumes mL. Voxels are in linear-index order of the grid. Steps refer to classes and to masks
 * made before by name.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @Type(value = Take.class, name = "take"),
  @Type(value = Within.class, name = "within"),
  @Type(value = Without.class, name = "without"),
  @Type(value = Open.class, name = "open"),
  @Type(value = Close.class, name = "close"),
  @Type(value = Grow.class, name = "grow"),
  @Type(value = KeepLarge.class, name = "keep-large"),
  @Type(value = KeepMostly.class, name = "keep-mostly"),
  @Type(value = FillHoles.class, name = "fill-holes"),
  @Type(value = FillPockets.class, name = "fill-pockets"),
  @Type(value = Divide.class, name = "divide")
})
public sealed interface Step
    permits Take,
        Within,
        Without,
        Open,
        Close,
        Grow,
        KeepLarge,
        KeepMostly,
        FillHoles,
        FillPockets,
        Divide {

  /**
   * Takes the step.
   *
   * @param voxels what the steps before made; may be altered and returned
   * @param scene what the step can refer to
   * @return what goes on to the next step
   */
  BitSet apply(BitSet voxels, Scene scene);
}
