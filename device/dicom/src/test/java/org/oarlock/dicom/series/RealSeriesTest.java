package org.oarlock.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.SharedData;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Volume;

class RealSeriesTest {

  @ParameterizedTest
  @CsvSource({
    "sts-002, 48",
    "sts-003, 49",
    "sts-007, 49",
    "sts-036, 49",
    "sts-044, 49",
    "crlm-1004, 41",
    "crlm-1006, 41",
    "chest-r01, 200",
    "synthetic-lung-1, 100"
  })
  void a_real_series_becomes_a_plausible_volume(String name, int atLeast) throws IOException {
    ScanResult scan = SeriesReader.scan(SharedData.folder("ct/" + name), ReadLimits.DEFAULT);
    List<CtInstance> slices =
        scan.instances().stream()
            .filter(instance -> instance.modality().filter("CT"::equals).isPresent())
            .sorted(Comparator.comparingDouble(slice -> slice.position().orElseThrow().z()))
            .toList();

    assertThat(scan.unreadable()).isEmpty();
    assertThat(slices).hasSizeGreaterThanOrEqualTo(atLeast);
    CtInstance first = slices.get(0);
    CtInstance.Orientation orientation = first.orientation().orElseThrow();
    CtInstance.Spacing spacing = first.spacing().orElseThrow();
    Grid grid =
        new Grid(
            first.columns().orElseThrow(),
            first.rows().orElseThrow(),
            slices.size(),
            first.position().orElseThrow(),
            orientation.row(),
            orientation.column(),
            spacing.column(),
            spacing.row(),
            slices.get(1).position().orElseThrow().minus(first.position().orElseThrow()).length());
    Volume volume = VolumeReader.read(slices, grid);

    assertThat(fraction(volume, -1100, -700)).as("air").isGreaterThan(0.05);
    assertThat(fraction(volume, -200, 200)).as("soft tissue").isGreaterThan(0.05);
    assertThat(fraction(volume, 4000, Short.MAX_VALUE)).as("beyond a scanner").isLessThan(0.01);
  }

  private static double fraction(Volume volume, int from, int to) {
    int count = 0;
    for (int voxel = 0; voxel < volume.grid().voxels(); voxel++) {
      if (volume.hu(voxel) >= from && volume.hu(voxel) <= to) {
        count++;
      }
    }
    return (double) count / volume.grid().voxels();
  }
}
