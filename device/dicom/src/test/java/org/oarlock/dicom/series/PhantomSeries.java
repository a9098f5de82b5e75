package org.oarlock.dicom.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;

/** A thorax phantom written as a CT series. */
public record PhantomSeries(Phantom phantom, SeriesIdentity identity, List<Path> files) {

  /** Writes the phantom of this position into a folder. */
  public static PhantomSeries write(PatientPosition position, StoredForm form, Path folder)
      throws IOException {
    Phantom phantom = Phantom.thorax(Phantom.grid(position));
    SeriesIdentity identity = SeriesIdentity.phantom("Thorax").withPatientPosition(position.name());
    return new PhantomSeries(
        phantom, identity, SeriesWriter.write(phantom.volume(), identity, form, folder));
  }

  /** Where its voxels are. */
  public Grid grid() {
    return phantom.volume().grid();
  }

  /** Its instances in the order of k. */
  public List<CtInstance> instances() throws IOException {
    return SeriesReader.scan(files.get(0).getParent(), ReadLimits.DEFAULT).instances();
  }
}
