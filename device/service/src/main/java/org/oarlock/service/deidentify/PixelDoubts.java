package org.oarlock.service.deidentify;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Components;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Holes;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/**
 * Looks for what a list of elements does not reach: text in pixels, and a face. Not safe for use by
 * several threads.
 */
@Implements({"SRS-4206", "RC-151"})
final class PixelDoubts {

  private static final double BODY_HU = -300;
  private static final double TEXT_HU = 1000;
  private static final int TEXT_PIXELS = 30;
  private static final double SMALLEST_HEAD_CM2 = 60;
  private static final double SMALLEST_TRUNK_CM2 = 300;
  private static final int HEAD_SLICES = 3;

  private final Map<Doubt, Finding> doubts = new EnumMap<>(Doubt.class);
  private int slices;
  private int smallSlices;

  /** Looks at the next image. */
  void look(CtInstance image, PixelFrame frame) {
    slices++;
    Dataset header = image.header().dataset();
    if (!saysNothingIsBurnedIn(header)) {
      doubt(Doubt.ANNOTATION_UNKNOWN);
    }
    if (!BodyParts.WITHOUT_FACE.contains(header.text(Tags.BODY_PART_EXAMINED).orElse(""))
        || header.text(Tags.RECOGNIZABLE_VISUAL_FEATURES).orElse("").equals("YES")) {
      doubt(Doubt.FACE_POSSIBLE);
    }
    Body body = Body.in(image, frame);
    if (body.brightBeside() >= TEXT_PIXELS) {
      doubt(Doubt.TEXT_POSSIBLE);
    }
    if (body.cm2() >= SMALLEST_HEAD_CM2
        && body.cm2() < SMALLEST_TRUNK_CM2
        && ++smallSlices >= HEAD_SLICES) {
      doubt(Doubt.FACE_POSSIBLE);
    }
  }

  /** What was seen so far. */
  List<Finding> findings() {
    return List.copyOf(doubts.values());
  }

  /** A scanner burns nothing into an original image; what was made of it, somebody else made. */
  private static boolean saysNothingIsBurnedIn(Dataset header) {
    return header.text(Tags.BURNED_IN_ANNOTATION).orElse("").equals("NO")
        || header.texts(Tags.IMAGE_TYPE).stream()
            .limit(2)
            .toList()
            .equals(List.of("ORIGINAL", "PRIMARY"));
  }

  private void doubt(Doubt doubt) {
    doubts.putIfAbsent(doubt, doubt.at("image " + slices));
  }

  /**
   * What one slice shows of the body.
   *
   * @param cm2 area of the largest piece, its holes filled
   * @param brightBeside pixels as bright as text outside it
   */
  private record Body(double cm2, int brightBeside) {

    static Body in(CtInstance image, PixelFrame frame) {
      CtInstance.Rescale rescale = image.rescale().orElseThrow();
      CtInstance.Spacing spacing = image.spacing().orElseThrow();
      BitSet tissue = new BitSet(frame.values().length);
      BitSet bright = new BitSet(frame.values().length);
      for (int pixel = 0; pixel < frame.values().length; pixel++) {
        double hu = rescale.slope() * frame.values()[pixel] + rescale.intercept();
        tissue.set(pixel, hu > BODY_HU);
        bright.set(pixel, hu >= TEXT_HU);
      }
      Grid slice =
          new Grid(
              frame.columns(),
              frame.rows(),
              1,
              new Vector3(0, 0, 0),
              new Vector3(1, 0, 0),
              new Vector3(0, 1, 0),
              spacing.column(),
              spacing.row(),
              1);
      Mask body = Holes.fillSlices(Components.largest(new Mask(slice, tissue)));
      bright.andNot(body.bits());
      return new Body(body.count() * spacing.column() * spacing.row() / 100, bright.cardinality());
    }
  }
}
