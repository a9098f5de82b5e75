package org.oarlock.service.deidentify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.PixelFrame;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;

/** Makes the copy of one image: what {@link AllowList} lets through, and pixels written anew. */
@Implements({"SRS-4201", "SRS-4205", "SRS-4209", "RC-120"})
final class CleanCopy {

  private static final Pattern DECIMAL =
      Pattern.compile(" *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *");
  private static final Pattern WHOLE = Pattern.compile(" *[+-]?[0-9]{1,6} *");
  private static final Pattern AGE = Pattern.compile("[0-9]{3}[DWMY]");
  private static final int LONGEST_DECIMAL = 16;
  private static final int OLDEST_YEARS = 89;

  /** Type 2 of a CT image (PS3.3 A.3): there, whether or not with a value. */
  private static final int[] REQUIRED = {
    Tags.STUDY_DATE,
    Tags.STUDY_TIME,
    Tags.ACCESSION_NUMBER,
    Tags.MANUFACTURER,
    Tags.REFERRING_PHYSICIAN_NAME,
    Tags.PATIENT_BIRTH_DATE,
    Tags.PATIENT_SEX,
    Tags.KVP,
    Tags.STUDY_ID,
    Tags.SERIES_NUMBER,
    Tags.ACQUISITION_NUMBER,
    Tags.INSTANCE_NUMBER,
    Tags.POSITION_REFERENCE_INDICATOR,
    Tags.SLICE_THICKNESS
  };

  private static final Set<Integer> CHARACTERISTICS =
      Set.of(Tags.PATIENT_SEX, Tags.PATIENT_SIZE, Tags.PATIENT_WEIGHT);

  private final Pseudonyms pseudonyms;
  private final boolean characteristics;

  /**
   * Copies for one patient.
   *
   * @param characteristics whether sex, age, size and weight are kept
   */
  CleanCopy(Pseudonyms pseudonyms, boolean characteristics) {
    this.pseudonyms = pseudonyms;
    this.characteristics = characteristics;
  }

  /** The copy of an image, explicit VR little endian. */
  DicomFile of(Dataset original, PixelFrame frame) {
    DatasetBuilder copy = new DatasetBuilder();
    for (int tag : REQUIRED) {
      copy.empty(tag);
    }
    if (known(original.texts(Tags.BODY_PART_EXAMINED), BodyParts.ALL).isEmpty()) {
      // Type 2C: a part that is not named may be one of a pair.
      copy.empty(Tags.LATERALITY);
    }
    original.tags().forEach(tag -> take(original, tag, copy));
    if (characteristics) {
      age(original, copy);
    }
    pixels(frame, original, copy);
    copy.text(Tags.PATIENT_ID, pseudonyms.patient()).text(Tags.PATIENT_NAME, pseudonyms.patient());
    Method.record(copy, goneFrom(original, copy.build()).size(), characteristics);
    Dataset made = copy.build();
    return new DicomFile(
        Uids.EXPLICIT_VR_LITTLE_ENDIAN,
        Uids.CT_IMAGE_STORAGE,
        made.text(Tags.SOP_INSTANCE_UID).orElse(""),
        made);
  }

  /** The tags of an image that its copy has not, or has with another value. */
  static SortedSet<Integer> goneFrom(Dataset original, Dataset copy) {
    SortedSet<Integer> gone = new TreeSet<>(Integer::compareUnsigned);
    for (int tag : original.tags()) {
      if (!original.texts(tag).equals(copy.texts(tag)) || !copy.has(tag)) {
        gone.add(tag);
      }
    }
    return gone;
  }

  private void take(Dataset original, int tag, DatasetBuilder copy) {
    if (CHARACTERISTICS.contains(tag) && !characteristics) {
      return;
    }
    AllowList.treatment(tag)
        .ifPresent(
            treatment -> {
              List<String> values = original.texts(tag);
              switch (treatment) {
                case WORDS -> put(copy, tag, known(values, AllowList.words(tag)));
                case DECIMALS -> put(copy, tag, values, DECIMAL);
                case WHOLE -> put(copy, tag, values, WHOLE);
                case BINARY -> twoBytes(original, tag, copy);
                case UID -> put(copy, tag, values.stream().limit(1).map(pseudonyms::uid).toList());
                case DATE ->
                    put(
                        copy,
                        tag,
                        values.stream().flatMap(v -> pseudonyms.date(v).stream()).toList());
              }
            });
  }

  private static void twoBytes(Dataset original, int tag, DatasetBuilder copy) {
    Optional<Vr> vr = original.vr(tag).filter(each -> each == Vr.US || each == Vr.SS);
    if (vr.isPresent() && original.bytes(tag).orElseThrow().length == 2) {
      copy.copy(original, tag);
    }
  }

  private static List<String> known(List<String> values, Set<String> words) {
    return values.stream().filter(words::contains).toList();
  }

  private static void put(DatasetBuilder copy, int tag, List<String> values, Pattern grammar) {
    if (values.stream()
        .allMatch(v -> v.length() <= LONGEST_DECIMAL && grammar.matcher(v).matches())) {
      put(copy, tag, values);
    }
  }

  private static void put(DatasetBuilder copy, int tag, List<String> values) {
    if (!values.isEmpty()) {
      copy.text(tag, values.toArray(String[]::new));
    }
  }

  /** Above 89 years an age is rare enough to point to a person. */
  private static void age(Dataset original, DatasetBuilder copy) {
    original
        .text(Tags.PATIENT_AGE)
        .filter(age -> AGE.matcher(age).matches())
        .map(
            age ->
                age.endsWith("Y") && Integer.parseInt(age.substring(0, 3)) > OLDEST_YEARS
                    ? "090Y"
                    : age)
        .ifPresent(age -> copy.text(Tags.PATIENT_AGE, age));
  }

  private static void pixels(PixelFrame frame, Dataset original, DatasetBuilder copy) {
    ByteBuffer values =
        ByteBuffer.allocate(frame.values().length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : frame.values()) {
      values.putShort((short) value);
    }
    String white = "MONOCHROME1";
    boolean inverted = original.text(Tags.PHOTOMETRIC_INTERPRETATION).orElse("").equals(white);
    copy.integers(Tags.SAMPLES_PER_PIXEL, 1)
        .text(Tags.PHOTOMETRIC_INTERPRETATION, inverted ? white : "MONOCHROME2")
        .integers(Tags.ROWS, frame.rows())
        .integers(Tags.COLUMNS, frame.columns())
        .integers(Tags.BITS_ALLOCATED, 16)
        .integers(Tags.BITS_STORED, frame.bitsStored())
        .integers(Tags.HIGH_BIT, frame.bitsStored() - 1)
        .integers(Tags.PIXEL_REPRESENTATION, frame.signed() ? 1 : 0)
        .bytes(Tags.PIXEL_DATA, Vr.OW, values.array());
  }
}
