package org.oarlock.service.prove;

import java.util.BitSet;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;

/**
 * The pixels that contours enclose under the even-odd rule: every crossing of a contour with the
 * centre line of a row turns over all pixels to its right.
 */
@Implements("SRS-1502")
final class Filling {

  private Filling() {}

  /** Voxels of a structure, index = column + columns x (row + rows x plane). */
  static BitSet of(WrittenStructure structure, ReceivedCt ct) {
    BitSet voxels = new BitSet(ct.columns() * ct.rows() * ct.planes().size());
    for (WrittenContour contour : structure.contours()) {
      Optional<Integer> index =
          contour.images().stream()
              .filter(ct.indices()::containsKey)
              .map(ct.indices()::get)
              .findFirst();
      if (contour.isPolygon() && index.isPresent()) {
        turn(voxels, contour.xyz(), ct.planes().get(index.get()), index.get());
      }
    }
    return voxels;
  }

  private static void turn(BitSet voxels, double[] xyz, Plane plane, int index) {
    int last = xyz.length - 3;
    double fromColumn = plane.column(xyz, last);
    double fromRow = plane.row(xyz, last);
    for (int at = 0; at < xyz.length; at += 3) {
      double toColumn = plane.column(xyz, at);
      double toRow = plane.row(xyz, at);
      int firstRow = (int) Math.max(0, Math.ceil(Math.min(fromRow, toRow)));
      int endRow = (int) Math.min(plane.rows(), Math.ceil(Math.max(fromRow, toRow)));
      for (int row = firstRow; row < endRow; row++) {
        double slope = (toColumn - fromColumn) / (toRow - fromRow);
        double crossing = fromColumn + (row - fromRow) * slope;
        int begin = (int) Math.max(0, Math.ceil(crossing));
        if (begin < plane.columns()) {
          int start = plane.columns() * (row + plane.rows() * index);
          voxels.flip(start + begin, start + plane.columns());
        }
      }
      fromColumn = toColumn;
      fromRow = toRow;
    }
  }
}
