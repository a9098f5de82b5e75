package org.oarlock.service.draw;

import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Ring;
import org.oarlock.imaging.Vector3;
import org.oarlock.trace.annotations.Implements;

/**
 * The plane of one received slice. Contours are placed from the position in that slice's own
 * header, so that they lie on the image although positions are rounded and the grid is regular.
 */
@Implements("SRS-1405")
record SlicePlane(CtInstance slice, Vector3 position, Grid grid) {

  static SlicePlane of(CtInstance slice, Grid grid) {
    Vector3 position =
        slice
            .position()
            .orElseThrow(() -> new IllegalArgumentException("a gated slice has a position"));
    return new SlicePlane(slice, position, grid);
  }

  /** The ring in patient coordinates, mm, LPS. */
  RtContour contour(Ring ring) {
    double[] xyz = new double[3 * ring.points()];
    for (int p = 0; p < ring.points(); p++) {
      Vector3 point =
          position
              .plus(grid.rowDirection().times(ring.x(p) * grid.columnSpacing()))
              .plus(grid.columnDirection().times(ring.y(p) * grid.rowSpacing()));
      xyz[3 * p] = point.x();
      xyz[3 * p + 1] = point.y();
      xyz[3 * p + 2] = point.z();
    }
    return new RtContour(slice.sopClassUid(), slice.sopInstanceUid(), xyz);
  }
}
