package org.oarlock.service.segment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;

/**
 * A grid as 108 bytes, big-endian: columns, rows and slices (int), then origin, row direction,
 * column direction and spacings along i, j, k (double, mm). Nothing is rounded.
 */
public final class GridStream {

  private GridStream() {}

  /** Writes. */
  public static void write(DataOutputStream out, Grid grid) throws IOException {
    out.writeInt(grid.columns());
    out.writeInt(grid.rows());
    out.writeInt(grid.slices());
    for (Vector3 vector : List.of(grid.origin(), grid.rowDirection(), grid.columnDirection())) {
      out.writeDouble(vector.x());
      out.writeDouble(vector.y());
      out.writeDouble(vector.z());
    }
    out.writeDouble(grid.columnSpacing());
    out.writeDouble(grid.rowSpacing());
    out.writeDouble(grid.sliceSpacing());
  }

  /**
   * Reads.
   *
   * @throws IOException if the bytes are no grid
   */
  public static Grid read(DataInputStream in) throws IOException {
    int columns = in.readInt();
    int rows = in.readInt();
    int slices = in.readInt();
    Vector3 origin = vector(in);
    Vector3 row = vector(in);
    Vector3 column = vector(in);
    try {
      return new Grid(
          columns,
          rows,
          slices,
          origin,
          row,
          column,
          in.readDouble(),
          in.readDouble(),
          in.readDouble());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Vector3 vector(DataInputStream in) throws IOException {
    Vector3 vector = new Vector3(in.readDouble(), in.readDouble(), in.readDouble());
    if (!Double.isFinite(vector.length())) {
      throw new IOException("a place or direction of the grid is not a number");
    }
    return vector;
  }
}
