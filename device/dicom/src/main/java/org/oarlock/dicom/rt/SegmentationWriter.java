package org.oarlock.dicom.rt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;

/**
 * Makes a binary Segmentation Storage instance (PS3.3 A.51, C.8.20): one segment per structure, one
 * frame per structure and image on which it has a voxel, in explicit VR little endian.
 */
@Implements({"SRS-506", "SRS-507"})
public final class SegmentationWriter {

  /**
   * Stands where a segmentation must name its maker (PS3.3 C.7.5.2, type 1) and nobody signed for
   * the device.
   */
  public static final String NOT_STATED = "not stated";

  private SegmentationWriter() {}

  /**
   * The segmentation as an automatic draft.
   *
   * @throws DicomException when a label, a UID or the geometry of the images is missing or wrong, a
   *     structure has no voxel, or the object would be larger than can be read back
   */
  public static DicomFile dataset(SegmentationObject object) throws DicomException {
    SegmentationRules.check(object);
    List<Frame> frames = frames(object);
    byte[] pixels = pixels(object, frames);
    try {
      CharacterSet characterSet = CharacterSet.of(object.images().get(0));
      DatasetBuilder builder = new DatasetBuilder(characterSet);
      CopiedHeader.copy(object.images().get(0), builder);
      ObjectHead head =
          new ObjectHead(
              Uids.SEGMENTATION_STORAGE,
              "SEG",
              object.sopInstanceUid(),
              object.seriesInstanceUid(),
              object.seriesNumber(),
              object.seriesDescription(),
              object.created(),
              named(object.equipment()));
      head.write(builder, characterSet);
      new SegmentationModules(object, characterSet).write(builder, head, frames);
      builder.bytes(Tags.PIXEL_DATA, Vr.OB, pixels);
      return new DicomFile(
          Uids.EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.SEGMENTATION_STORAGE,
          object.sopInstanceUid(),
          builder.build());
    } catch (IllegalArgumentException unencodable) {
      throw new DicomException(
          "the segmentation cannot be written: " + unencodable.getMessage(), unencodable);
    }
  }

  /** One plane of one segment; both counted from 0. */
  record Frame(int segment, int image) {}

  private static List<Frame> frames(SegmentationObject object) {
    int perImage = Math.toIntExact(SegmentationRules.pixels(object.images().get(0)));
    List<Frame> frames = new ArrayList<>();
    for (int segment = 0; segment < object.segments().size(); segment++) {
      BitSet voxels = object.segments().get(segment).voxels();
      int voxel = voxels.nextSetBit(0);
      while (voxel >= 0) {
        int image = voxel / perImage;
        frames.add(new Frame(segment, image));
        voxel = image + 1 < object.images().size() ? voxels.nextSetBit((image + 1) * perImage) : -1;
      }
    }
    return frames;
  }

  /** One bit per pixel, the first in the lowest bit, frames without a gap (PS3.5 8.1.1). */
  private static byte[] pixels(SegmentationObject object, List<Frame> frames)
      throws DicomException {
    int perImage = Math.toIntExact(SegmentationRules.pixels(object.images().get(0)));
    byte[] packed = new byte[SegmentationRules.bytes(frames.size(), perImage)];
    long start = 0;
    for (Frame frame : frames) {
      BitSet voxels = object.segments().get(frame.segment()).voxels();
      int from = frame.image() * perImage;
      int voxel = voxels.nextSetBit(from);
      while (voxel >= 0 && voxel - from < perImage) {
        long bit = start + voxel - from;
        packed[(int) (bit >>> 3)] |= (byte) (1 << (bit & 7));
        voxel = voxels.nextSetBit(voxel + 1);
      }
      start += perImage;
    }
    return packed;
  }

  private static RtEquipment named(RtEquipment equipment) {
    return new RtEquipment(
        equipment.manufacturer().or(() -> Optional.of(NOT_STATED)),
        equipment.modelName().or(() -> Optional.of(NOT_STATED)),
        equipment.serialNumber().or(() -> Optional.of(NOT_STATED)),
        equipment.udi(),
        equipment.softwareVersions());
  }
}
