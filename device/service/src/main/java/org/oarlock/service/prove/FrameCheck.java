package org.oarlock.service.prove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.trace.annotations.Implements;

/** Puts the frames of a written segmentation back onto the received planes. */
@Implements("SRS-1513")
final class FrameCheck {

  /** A position is copied as text: any other number is another place. */
  private static final double PLACE_MM = 0.001;

  private final Dataset set;
  private final ReceivedCt ct;
  private final Differences differences;
  private final Set<List<Integer>> placed = new HashSet<>();

  FrameCheck(Dataset set, ReceivedCt ct, Differences differences) {
    this.set = set;
    this.ct = ct;
    this.differences = differences;
  }

  /**
   * Voxels by segment, index = column + columns x (row + rows x plane); none where the frames
   * cannot be read at all.
   *
   * @param segments how many segments there are
   */
  List<BitSet> voxels(int segments) {
    List<Dataset> frames = set.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    byte[] bits = set.bytes(Tags.PIXEL_DATA).orElse(new byte[0]);
    boolean readable = isLayout(frames.size(), bits.length) && isGrid(frames);
    differences.unless(
        readable, DifferenceCode.PROOF_FRAMES, DifferenceCode.PROOF_FRAMES.meaning(), "");
    if (!readable) {
      return List.of();
    }
    List<BitSet> voxels = new ArrayList<>();
    while (voxels.size() < segments) {
      voxels.add(new BitSet());
    }
    for (int frame = 0; frame < frames.size(); frame++) {
      place(frame, frames.get(frame), bits, voxels);
    }
    return voxels;
  }

  private boolean isLayout(int frames, int length) {
    long bytes = ((long) frames * ct.rows() * ct.columns() + 7) / 8;
    return set.text(Tags.SEGMENTATION_TYPE).orElse("").equals("BINARY")
        && is(Tags.ROWS, ct.rows())
        && is(Tags.COLUMNS, ct.columns())
        && is(Tags.NUMBER_OF_FRAMES, frames)
        && is(Tags.SAMPLES_PER_PIXEL, 1)
        && is(Tags.BITS_ALLOCATED, 1)
        && is(Tags.BITS_STORED, 1)
        && is(Tags.HIGH_BIT, 0)
        && is(Tags.PIXEL_REPRESENTATION, 0)
        && length == bytes + bytes % 2;
  }

  private boolean is(int tag, int value) {
    return set.integer(tag).orElse(-1) == value;
  }

  /** Spacing and orientation are said once, and are those of the CT. */
  private boolean isGrid(List<Dataset> frames) {
    List<Dataset> shared = set.items(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    List<Dataset> measures = ReferenceCheck.below(shared, Tags.PIXEL_MEASURES_SEQUENCE);
    List<Dataset> orientation = ReferenceCheck.below(shared, Tags.PLANE_ORIENTATION_SEQUENCE);
    Plane plane = ct.planes().get(0);
    double[] cosines = Arrays.copyOf(plane.right(), 6);
    System.arraycopy(plane.down(), 0, cosines, 3, 3);
    return ReferenceCheck.below(frames, Tags.PIXEL_MEASURES_SEQUENCE).isEmpty()
        && ReferenceCheck.below(frames, Tags.PLANE_ORIENTATION_SEQUENCE).isEmpty()
        && measures.size() == 1
        && orientation.size() == 1
        && near(measures.get(0).decimals(Tags.PIXEL_SPACING), plane.downMm(), plane.acrossMm())
        && near(orientation.get(0).decimals(Tags.IMAGE_ORIENTATION_PATIENT), cosines);
  }

  private void place(int frame, Dataset groups, byte[] bits, List<BitSet> voxels) {
    int segment =
        ReferenceCheck.below(List.of(groups), Tags.SEGMENT_IDENTIFICATION_SEQUENCE).stream()
            .mapToInt(item -> item.integer(Tags.REFERENCED_SEGMENT_NUMBER).orElse(0))
            .sum();
    List<Dataset> sources =
        ReferenceCheck.below(
            ReferenceCheck.below(List.of(groups), Tags.DERIVATION_IMAGE_SEQUENCE),
            Tags.SOURCE_IMAGE_SEQUENCE);
    Integer plane =
        sources.size() == 1
            ? ct.indices().get(sources.get(0).text(Tags.REFERENCED_SOP_INSTANCE_UID).orElse(""))
            : null;
    String name = "Frame " + (frame + 1);
    if (plane == null) {
      differences.add(DifferenceCode.PROOF_IMAGES, name + " refers to no slice of the CT.", name);
    } else if (!isAt(groups, ct.planes().get(plane))) {
      differences.add(
          DifferenceCode.PROOF_PLANE,
          name + " does not lie on the slice it names.",
          ct.planes().get(plane).place());
    } else if (segment < 1 || segment > voxels.size() || !placed.add(List.of(segment, plane))) {
      differences.add(
          DifferenceCode.PROOF_FRAMES,
          name + " is of no segment, or its plane was there already.",
          ct.planes().get(plane).place());
    } else {
      copy(bits, frame, voxels.get(segment - 1), plane);
    }
  }

  private static boolean isAt(Dataset groups, Plane plane) {
    List<Dataset> positions = groups.items(Tags.PLANE_POSITION_SEQUENCE);
    return positions.size() == 1
        && near(positions.get(0).decimals(Tags.IMAGE_POSITION_PATIENT), plane.origin());
  }

  /** The lowest bit of a byte is its first pixel (PS3.5 8.1.1). */
  private void copy(byte[] bits, int frame, BitSet voxels, int plane) {
    int pixels = ct.rows() * ct.columns();
    for (int pixel = 0; pixel < pixels; pixel++) {
      long bit = (long) frame * pixels + pixel;
      if ((bits[(int) (bit / 8)] >> bit % 8 & 1) == 1) {
        voxels.set(plane * pixels + pixel);
      }
    }
  }

  private static boolean near(double[] said, double... expected) {
    boolean near = said.length == expected.length;
    for (int n = 0; near && n < said.length; n++) {
      near = Math.abs(said[n] - expected[n]) <= PLACE_MM;
    }
    return near;
  }
}
