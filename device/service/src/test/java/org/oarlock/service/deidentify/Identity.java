package org.oarlock.service.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;

/** Fills an image with texts of which none may be in a copy; the same for the same seed. */
final class Identity {

  private static final Vr[] TEXTS = {
    Vr.LO, Vr.SH, Vr.PN, Vr.ST, Vr.LT, Vr.UT, Vr.CS, Vr.AE, Vr.UC, Vr.UR
  };

  /** Listed elements in which somebody may write what does not belong there. */
  private static final int[] MISUSED = {
    Tags.BODY_PART_EXAMINED,
    Tags.KVP,
    Tags.SLICE_THICKNESS,
    Tags.TABLE_HEIGHT,
    Tags.SLICE_LOCATION,
    Tags.WINDOW_CENTER,
    Tags.SERIES_NUMBER,
    Tags.ACQUISITION_NUMBER,
    Tags.SERIES_DATE,
    Tags.CONTENT_DATE,
    Tags.RESCALE_TYPE,
    Tags.PATIENT_SEX,
    Tags.SMALLEST_IMAGE_PIXEL_VALUE,
    Tags.PATIENT_AGE,
    Tags.PATIENT_SIZE
  };

  private final Random random;
  private final List<String> texts = new ArrayList<>();
  private final String name;
  private final String id;
  private final String issuer;

  Identity(long seed) {
    random = new Random(seed);
    name = text() + "^" + text();
    id = text();
    issuer = text();
  }

  /** Everything that was written somewhere. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  /** Writes into identifying, private, nested, unknown and misused elements. */
  void fill(DatasetBuilder image) {
    image
        .text(Tags.PATIENT_NAME, name)
        .text(Tags.PATIENT_ID, id)
        .text(Tags.ISSUER_OF_PATIENT_ID, issuer)
        .text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL", text())
        .text(Tags.INSTITUTION_NAME, text())
        .bytes(0x60003000, Vr.OB, bytes());
    for (int n = 0; n < 40; n++) {
      image.text(anyTag(), TEXTS[random.nextInt(TEXTS.length)], text());
    }
    for (int tag : MISUSED) {
      image.text(tag, Vr.LO, text());
    }
    image
        .text(0x00090010, Vr.LO, text())
        .bytes(0x00091001, Vr.UN, bytes())
        .text(0x00091002, Vr.LT, text())
        .items(0x00081140, nested(3))
        .items(0x00400275, nested(1), nested(2));
  }

  private Dataset nested(int depth) {
    DatasetBuilder item =
        new DatasetBuilder().text(0x00081155, Vr.UI, uid()).text(0x00400007, Vr.LO, text());
    if (depth > 0) {
      item.items(0x00400008, nested(depth - 1));
    }
    return item.build();
  }

  /** Any even group that a header may have, above what the fixture needs. */
  private int anyTag() {
    int group = 0x0032 + 2 * random.nextInt(0x40);
    return group << 16 | 0x2000 + random.nextInt(0x1000);
  }

  private byte[] bytes() {
    return text().getBytes(StandardCharsets.US_ASCII);
  }

  private String uid() {
    String uid = "1.2.826.0.1." + (100_000_000 + random.nextInt(800_000_000));
    texts.add(uid);
    return uid;
  }

  private String text() {
    StringBuilder text = new StringBuilder("ZQ");
    for (int n = 0; n < 8; n++) {
      text.append((char) ('A' + random.nextInt(26)));
    }
    texts.add(text.toString());
    return text.toString();
  }
}
