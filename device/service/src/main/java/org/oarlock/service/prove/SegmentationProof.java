package org.oarlock.service.prove;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/**
 * Compares a written segmentation with the masks it was made from and the CT it was made on, voxel
 * by voxel. It shares no code with the steps before it, so that one mistake cannot cancel itself.
 */
@Implements("SRS-1513")
public final class SegmentationProof {

  private final ProofRequest request;
  private final Differences differences = new Differences();

  private SegmentationProof(ProofRequest request) {
    this.request = request;
  }

  /**
   * Compares everything; a file that cannot be read is a difference too.
   *
   * @param request {@code written} is the stored segmentation
   * @return all that differs; when nothing does, the file may leave the device
   */
  public static List<Finding> differences(ProofRequest request) {
    SegmentationProof proof = new SegmentationProof(request);
    try {
      proof.compare();
    } catch (IOException unreadable) {
      // The path may hold a name; what could not be read is known from the case.
      proof.differences.add(
          DifferenceCode.PROOF_UNREADABLE, DifferenceCode.PROOF_UNREADABLE.meaning(), "");
    }
    return proof.differences.found();
  }

  private void compare() throws IOException {
    Dataset set = Proof.read(request.written(), differences);
    ReceivedCt ct = ReceivedCt.read(request.ct());
    new IdentityCheck(set, ct, differences)
        .check(Uids.SEGMENTATION_STORAGE, "SEG", "a segmentation");
    String frame = set.text(Tags.FRAME_OF_REFERENCE_UID).orElse("");
    differences.unless(
        !frame.isEmpty() && frame.equals(ct.header().text(Tags.FRAME_OF_REFERENCE_UID).orElse("")),
        DifferenceCode.PROOF_FRAME_OF_REFERENCE,
        DifferenceCode.PROOF_FRAME_OF_REFERENCE.meaning(),
        "");
    HeadCheck.marked(set.text(Tags.CONTENT_LABEL).orElse(""), request.clinical(), differences);
    new MakerCheck(set, differences).checkSaid(request.manufacturer());
    new ReferenceCheck(ct, differences).segmented(set);
    if (GridCheck.check(request.masks().grid(), ct, differences)) {
      segments(set, ct);
    }
  }

  private void segments(Dataset set, ReceivedCt ct) {
    List<Dataset> segments = set.items(Tags.SEGMENT_SEQUENCE);
    List<Integer> wanted = Proof.wanted(request);
    List<Integer> numbers =
        segments.stream().map(item -> item.integer(Tags.SEGMENT_NUMBER).orElse(0)).toList();
    boolean whole = numbers.equals(IntStream.rangeClosed(1, wanted.size()).boxed().toList());
    differences.unless(
        whole,
        DifferenceCode.PROOF_STRUCTURES,
        "The segmentation has the segments "
            + numbers
            + ", wanted and found are "
            + wanted.size()
            + " structures.",
        "");
    List<BitSet> voxels = new FrameCheck(set, ct, differences).voxels(segments.size());
    for (int n = 0; whole && n < voxels.size(); n++) {
      segment(segments.get(n), voxels.get(n), meant(wanted.get(n)), ct);
    }
  }

  private void segment(Dataset segment, BitSet voxels, SegmentedStructure meant, ReceivedCt ct) {
    new NameCheck(request.choice(), differences).segment(segment, meant.spec());
    new ShapeCheck(ct, differences).segment(voxels, meant);
  }

  private SegmentedStructure meant(int number) {
    return request.masks().structures().get(number - 1);
  }
}
