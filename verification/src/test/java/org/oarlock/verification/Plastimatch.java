package org.oarlock.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plastimatch as a reader of structure sets that shares nothing with the device. */
final class Plastimatch {

  private Plastimatch() {}

  /** Volume of each structure on the grid of the series, by its name. */
  static Map<String, Double> millilitres(Path structureSet, Path series, Path folder) {
    Run run =
        Run.of(
            List.of(
                "plastimatch",
                "convert",
                "--input",
                structureSet.toString(),
                "--referenced-ct",
                series.toString(),
                "--output-prefix",
                folder.toString(),
                "--prefix-format",
                "mha"),
            folder,
            120);
    if (run.exitCode() != 0) {
      throw new AssertionError(run.output());
    }
    Map<String, Double> volumes = new TreeMap<>();
    try (var masks = Files.list(folder)) {
      for (Path mask : masks.filter(file -> file.toString().endsWith(".mha")).toList()) {
        String name = mask.getFileName().toString().replace(".mha", "");
        volumes.put(name, millilitres(Files.readAllBytes(mask)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return volumes;
  }

  /** Non-zero bytes behind the header, times the volume of a voxel. */
  private static double millilitres(byte[] mha) {
    String text = new String(mha, StandardCharsets.ISO_8859_1);
    String last = "ElementDataFile = LOCAL\n";
    int start = text.indexOf(last) + last.length();
    double voxel =
        Arrays.stream(text.split("ElementSpacing = ")[1].split("\n")[0].strip().split(" "))
            .mapToDouble(Double::parseDouble)
            .reduce(1, (a, b) -> a * b);
    int voxels = 0;
    for (int n = start; n < mha.length; n++) {
      voxels += mha[n] == 0 ? 0 : 1;
    }
    return voxels * voxel / 1000;
  }
}
