package org.oarlock.training;

import java.io.IOException;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmenter;

/** Segments a scan of 512 x 512 x 200 voxels; run in a Java machine of its own with little heap. */
final class FullSizeRun {

  private FullSizeRun() {}

  public static void main(String[] arguments) throws IOException {
    Grid grid = PatientPosition.HFS.grid(512, 512, 200, 0.8, 1, new Vector3(0, 0, 0));
    Volume volume = Phantom.thorax(grid).volume();
    Segmenter.segment(volume, Models.reference(), ProgressListener.SILENT);
  }
}
