package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;

/** A slice drawn with characters: {@code #} is a voxel of the class "drawn", 1 mm wide. */
final class Drawing {

  private final Grid grid;
  private final BitSet voxels = new BitSet();

  private Drawing(int columns, int rows) {
    grid =
        new Grid(
            columns,
            rows,
            1,
            new Vector3(0, 0, 0),
            new Vector3(1, 0, 0),
            new Vector3(0, 1, 0),
            1,
            1,
            1000);
  }

  static Drawing of(String... rows) {
    Drawing drawing = new Drawing(rows[0].length(), rows.length);
    for (int j = 0; j < rows.length; j++) {
      for (int i = 0; i < rows[j].length(); i++) {
        drawing.voxels.set(drawing.grid.index(i, j, 0), rows[j].charAt(i) == '#');
      }
    }
    return drawing;
  }

  Scene scene() {
    return new Scene(grid, Map.of("drawn", voxels));
  }

  /** What the steps make of the drawing, drawn. */
  String[] after(Step... steps) {
    Scene scene = scene();
    Step[] all = new Step[steps.length + 1];
    all[0] = new Take(List.of("drawn"));
    System.arraycopy(steps, 0, all, 1, steps.length);
    return drawn(scene.make("result", List.of(all)).voxels());
  }

  String[] drawn(BitSet result) {
    String[] rows = new String[grid.rows()];
    for (int j = 0; j < rows.length; j++) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < grid.columns(); i++) {
        row.append(result.get(grid.index(i, j, 0)) ? '#' : '.');
      }
      rows[j] = row.toString();
    }
    return rows;
  }
}
