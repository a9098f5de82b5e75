package org.oarlock.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.dicom.Dciodvfy;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.trace.annotations.Verifies;

class SeriesRoundTripTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("forms")
  @Verifies({"SRS-403", "SRS-404", "RC-23"})
  void every_stored_form_gives_the_same_hounsfield_units(StoredForm form) throws IOException {
    Volume volume = ramp();

    SeriesWriter.write(volume, SeriesIdentity.phantom("Ramp"), form, folder);
    Volume read = VolumeReader.read(scan(), volume.grid());

    for (int voxel = 0; voxel < volume.grid().voxels(); voxel++) {
      int error = read.hu(voxel) - volume.hu(voxel);
      assertThat(Math.abs(error)).isLessThanOrEqualTo((int) Math.ceil(Math.abs(form.slope()) / 2));
    }
  }

  static List<StoredForm> forms() {
    return List.of(
        StoredForm.SCANNER,
        StoredForm.PLAIN,
        new StoredForm(true, 12, 1, 0),
        new StoredForm(true, 13, 1, -1024),
        new StoredForm(false, 16, 0.25, -8192),
        new StoredForm(false, 11, 2, -1024),
        new StoredForm(true, 16, -1, 100));
  }

  @ParameterizedTest
  @EnumSource(PatientPosition.class)
  @Verifies({"SRS-401", "SRS-404"})
  void geometry_in_the_headers_is_that_of_the_grid(PatientPosition position) throws IOException {
    PhantomSeries series = PhantomSeries.write(position, StoredForm.SCANNER, folder);
    Grid grid = series.grid();

    List<CtInstance> instances = series.instances();

    assertThat(instances).hasSize(grid.slices());
    for (int k = 0; k < grid.slices(); k++) {
      CtInstance instance = instances.get(k);
      assertThat(distance(instance.position().orElseThrow(), grid.toPatient(0, 0, k)))
          .isLessThan(1e-6);
      assertThat(instance.orientation())
          .contains(new CtInstance.Orientation(grid.rowDirection(), grid.columnDirection()));
      assertThat(instance.spacing())
          .contains(new CtInstance.Spacing(grid.rowSpacing(), grid.columnSpacing()));
      assertThat(instance.patientPosition()).contains(position.name());
      assertThat(instance.sopInstanceUid()).isEqualTo(series.identity().sopInstanceUid(k));
    }
  }

  @Test
  @Verifies("SRS-404")
  void written_instances_conform_to_ct_image_storage() throws Exception {
    PhantomSeries series = PhantomSeries.write(PatientPosition.FFS, StoredForm.SCANNER, folder);

    assertThat(Dciodvfy.errors(series.files().get(0))).isEmpty();
  }

  @Test
  @Verifies("SRS-404")
  void the_same_phantom_gives_the_same_bytes() throws IOException {
    List<Path> once =
        SeriesWriter.write(ramp(), SeriesIdentity.phantom("Ramp"), folder.resolve("a"));
    List<Path> twice =
        SeriesWriter.write(ramp(), SeriesIdentity.phantom("Ramp"), folder.resolve("b"));

    for (int k = 0; k < once.size(); k++) {
      assertThat(Files.mismatch(once.get(k), twice.get(k))).isEqualTo(-1);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-403", "RC-23"},
      shows = Verifies.Shows.EFFECTIVE)
  void each_slice_is_rescaled_with_its_own_slope() throws IOException {
    Volume volume = ramp();
    SeriesIdentity identity = SeriesIdentity.phantom("Mixed");
    for (int k = 0; k < volume.grid().slices(); k++) {
      StoredForm form = k % 2 == 0 ? StoredForm.SCANNER : new StoredForm(true, 16, 1, 55);
      DicomFiles.write(
          folder.resolve("slice-" + k), SeriesWriter.instance(volume, identity, form, k));
    }

    Volume read = VolumeReader.read(scan(), volume.grid());

    for (int voxel = 0; voxel < volume.grid().voxels(); voxel++) {
      assertThat(read.hu(voxel)).isEqualTo(volume.hu(voxel));
    }
  }

  @Test
  @Verifies("SRS-403")
  void a_slice_of_another_size_is_refused() throws IOException {
    SeriesWriter.write(ramp(), SeriesIdentity.phantom("Ramp"), folder);
    Grid grid = grid(5, 7, 3);

    assertThatThrownBy(() -> VolumeReader.read(scan(), grid))
        .isInstanceOf(DicomException.class)
        .hasMessageContaining("7 x 5 pixels");
  }

  @Test
  @Verifies("SRS-405")
  void full_size_slices_are_read_fast_enough() throws IOException {
    Grid grid = grid(512, 512, 40);
    SeriesWriter.write(
        new Volume(grid, new short[grid.voxels()]), SeriesIdentity.phantom("Large"), folder);

    long start = System.nanoTime();
    VolumeReader.read(scan(), grid);

    // A fifth of the slices of the requirement, in a fifth of its time.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  private List<CtInstance> scan() throws IOException {
    return SeriesReader.scan(folder, org.oarlock.dicom.ReadLimits.DEFAULT).instances();
  }

  private static double distance(Vector3 one, Vector3 other) {
    return one.minus(other).length();
  }

  /** CT numbers over the range of air to dense bone, in no symmetric order. */
  private static Volume ramp() {
    Grid grid = grid(7, 5, 3);
    short[] hounsfield = new short[grid.voxels()];
    for (int voxel = 0; voxel < hounsfield.length; voxel++) {
      hounsfield[voxel] = (short) (-1000 + voxel * 29);
    }
    return new Volume(grid, hounsfield);
  }

  private static Grid grid(int columns, int rows, int slices) {
    return new Grid(
        columns,
        rows,
        slices,
        new Vector3(-12.5, 3.25, 100),
        new Vector3(1, 0, 0),
        new Vector3(0, 1, 0),
        0.976562,
        0.75,
        2.5);
  }
}
