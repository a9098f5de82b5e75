package org.oarlock.service.gate;

import java.util.List;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/** Is it a CT slice at all: modality, SOP class, form of the pixels, unit of the values. */
@Implements("SRS-1201")
final class KindCheck implements SeriesCheck {

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    int of = images.size();
    report.addFor(
        ReasonCode.NOT_CT,
        images.stream().filter(i -> !ranges.modalities().contains(i.text(Tags.MODALITY))).toList(),
        of,
        "the modality is not " + String.join(" or ", ranges.modalities()) + ".");
    report.addFor(
        ReasonCode.WRONG_SOP_CLASS,
        images.stream()
            .filter(i -> !Uids.CT_IMAGE_STORAGE.equals(i.instance().sopClassUid()))
            .toList(),
        of,
        "not a CT Image Storage object; multi-frame (enhanced) CT is not supported.");
    report.addFor(
        ReasonCode.PIXEL_FORMAT,
        images.stream().filter(i -> !looksLikeCt(i)).toList(),
        of,
        "the pixels are not one sample of 8 to 16 bits in MONOCHROME2, one frame in a file.");
    units(images, report);
  }

  private static boolean looksLikeCt(GateImage image) {
    int allocated = image.integer(Tags.BITS_ALLOCATED, 0);
    return image.integer(Tags.SAMPLES_PER_PIXEL, 1) == 1
        && "MONOCHROME2".equals(image.text(Tags.PHOTOMETRIC_INTERPRETATION))
        && (allocated == 8 || allocated == 16)
        && image.integer(Tags.NUMBER_OF_FRAMES, 1) == 1;
  }

  private static void units(List<GateImage> images, GateReport report) {
    List<GateImage> unsaid =
        images.stream().filter(i -> "US".equals(i.text(Tags.RESCALE_TYPE))).toList();
    List<GateImage> other =
        images.stream()
            .filter(i -> !List.of("", "HU", "US").contains(i.text(Tags.RESCALE_TYPE)))
            .toList();
    report.addFor(
        ReasonCode.RESCALE_UNIT,
        other,
        images.size(),
        "the rescale type is neither HU nor unspecified.");
    if (!unsaid.isEmpty()) {
      report.add(ReasonCode.RESCALE_UNIT_UNKNOWN, ReasonCode.RESCALE_UNIT_UNKNOWN.meaning(), "");
    }
  }
}
