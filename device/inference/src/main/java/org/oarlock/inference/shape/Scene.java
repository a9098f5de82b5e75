package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.imaging.Grid;

/** What steps can refer to: the grid, the class voxels, and the masks made before. */
public final class Scene {

  private final Grid grid;
  private final Map<String, BitSet> classes;
  private final Map<String, Made> masks = new LinkedHashMap<>();
  private Set<Note> notes = new LinkedHashSet<>();

  /**
   * A scene without masks.
   *
   * @param grid the grid of all voxels
   * @param classes voxels of each class by name; not to be altered
   */
  public Scene(Grid grid, Map<String, BitSet> classes) {
    this.grid = grid;
    this.classes = Map.copyOf(classes);
  }

  /**
   * Takes steps one after the other and keeps the result under a name.
   *
   * @throws IllegalArgumentException if a step refers to something that is not there
   */
  public Made make(String name, List<Step> steps) {
    notes = new LinkedHashSet<>();
    BitSet voxels = new BitSet(grid.voxels());
    for (Step step : steps) {
      voxels = step.apply(voxels, this);
    }
    Made made = new Made(voxels, List.copyOf(notes));
    masks.put(name, made);
    return made;
  }

  Grid grid() {
    return grid;
  }

  /** The voxels of a class or of a mask made before; what was noted about it goes along. */
  BitSet named(String name) {
    Made made = masks.get(name);
    if (made != null) {
      notes.addAll(made.notes());
      return made.voxels();
    }
    BitSet voxels = classes.get(name);
    if (voxels == null) {
      throw new IllegalArgumentException(
          "a step refers to '" + name + "', which is neither a class nor a mask made before it");
    }
    return voxels;
  }

  /** The voxels of several classes or masks together, in a new set. */
  BitSet union(List<String> names) {
    BitSet union = new BitSet(grid.voxels());
    names.forEach(name -> union.or(named(name)));
    return union;
  }

  /** Remembers something that a reviewer of the mask being made must know. */
  void note(Note note) {
    notes.add(note);
  }

  /**
   * A mask and what was noted on the way.
   *
   * @param voxels the mask; not to be altered
   * @param notes notes of its own steps and of the masks that it was made from
   */
  public record Made(BitSet voxels, List<Note> notes) {}
}
