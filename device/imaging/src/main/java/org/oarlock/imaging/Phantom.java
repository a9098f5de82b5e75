package org.oarlock.imaging;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;

/**
 * A synthetic CT whose structures are known exactly: a voxel belongs to a structure if its centre
 * lies in the shape. It stands for no real person.
 *
 * @param volume the CT numbers, with bounded noise of +/- {@value #NOISE} HU
 * @param truth the structures by name: {@code Body}, {@code Lung_L}, {@code Lung_R}, {@code Bone},
 *     in this order; {@code Body} includes the others
 */
public record Phantom(Volume volume, Map<String, Mask> truth) {

  /** Names of the structures of {@link #thorax(Grid)}. */
  public static final String BODY = "Body";

  /** The left lung: in LPS coordinates at larger x, however the patient lies. */
  public static final String LEFT_LUNG = "Lung_L";

  /** The right lung. */
  public static final String RIGHT_LUNG = "Lung_R";

  /** Spine with its canal left out, ribs, breastbone and one marker; several pieces. */
  public static final String BONE = "Bone";

  /** No voxel differs from the mean of its tissue by more than this, HU. */
  public static final int NOISE = 40;

  /** Not at zero, so that a forgotten origin shows. */
  private static final Vector3 DEFAULT_CENTRE = new Vector3(12.5, -180.25, 640);

  /** The default grid of a patient on the back, head first: 128 x 112 x 40 voxels. */
  public static Grid grid() {
    return grid(PatientPosition.HFS);
  }

  /**
   * The default grid of a patient who lies as given: 40 slices of 5 mm, pixels of 3 mm, 128 columns
   * and 112 rows (112 and 128 for a patient on the side), away from the origin.
   */
  public static Grid grid(PatientPosition position) {
    boolean onTheSide = position.columnDirection().x() != 0;
    return position.grid(onTheSide ? 112 : 128, onTheSide ? 128 : 112, 40, 3, 5, DEFAULT_CENTRE);
  }

  /**
   * A thorax in the middle of {@code grid}: an elliptical body of 320 x 210 mm that goes on beyond
   * the first and last slice, two unequal lungs of about 130 mm height, bone, and outside the body
   * a couch in the direction in which rows grow. The anatomy follows the patient axes (LPS), so it
   * is the same patient whatever the directions of the grid; what lies beyond the grid is missing.
   */
  @Implements("SRS-108")
  public static Phantom thorax(Grid grid) {
    Vector3 centre =
        grid.toPatient(
            (grid.columns() - 1) / 2.0, (grid.rows() - 1) / 2.0, (grid.slices() - 1) / 2.0);
    return thorax(grid, centre);
  }

  /** The same thorax around a given centre (mm, LPS), for several scans of one patient. */
  public static Phantom thorax(Grid grid, Vector3 centre) {
    ThoraxAnatomy anatomy = new ThoraxAnatomy(grid.columnDirection());
    Tissue[] kinds = Tissue.values();
    byte[] tissue = new byte[grid.voxels()];
    short[] hounsfield = new short[grid.voxels()];
    IntStream.range(0, grid.slices())
        .parallel()
        .forEach(
            k -> {
              for (int j = 0; j < grid.rows(); j++) {
                for (int i = 0; i < grid.columns(); i++) {
                  Vector3 p = grid.toPatient(i, j, k).minus(centre);
                  Tissue found = anatomy.at(p.x(), p.y(), p.z());
                  int index = grid.index(i, j, k);
                  tissue[index] = (byte) found.ordinal();
                  hounsfield[index] = (short) (found.hounsfield() + noise(index));
                }
              }
            });
    Map<String, Mask> truth = new LinkedHashMap<>();
    truth.put(BODY, mask(grid, tissue, code -> kinds[code].inBody()));
    truth.put(LEFT_LUNG, mask(grid, tissue, code -> kinds[code] == Tissue.LUNG_LEFT));
    truth.put(RIGHT_LUNG, mask(grid, tissue, code -> kinds[code] == Tissue.LUNG_RIGHT));
    truth.put(BONE, mask(grid, tissue, code -> kinds[code] == Tissue.BONE));
    return new Phantom(new Volume(grid, hounsfield), truth);
  }

  private static Mask mask(Grid grid, byte[] tissue, IntPredicate belongs) {
    BitSet bits = new BitSet(tissue.length);
    for (int index = 0; index < tissue.length; index++) {
      if (belongs.test(tissue[index])) {
        bits.set(index);
      }
    }
    return new Mask(grid, bits);
  }

  /** The sum of two even distributions, from the voxel's number alone (splitmix64, Steele 2014). */
  private static int noise(int index) {
    long z = (index + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    int half = NOISE / 2;
    int first = (int) Long.remainderUnsigned(z >>> 32, 2 * half + 1);
    int second = (int) Long.remainderUnsigned(z & 0xFFFFFFFFL, 2 * half + 1);
    return first + second - 2 * half;
  }
}
