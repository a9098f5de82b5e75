package org.oarlock.service.deidentify;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.service.deidentify.SiteKey.Purpose;
import org.oarlock.trace.annotations.Implements;

/**
 * What stands for the identifiers and dates of one patient.
 *
 * @param key the site's key
 * @param who issuer and ID of the patient as received
 */
@Implements({"SRS-4202", "SRS-4203", "RC-150"})
record Pseudonyms(SiteKey key, String who) {

  private static final int MOST_DAYS = 3650;

  /** Those of the patient of an image; an ID is unique only with its issuer. */
  static Pseudonyms of(SiteKey key, Dataset image) {
    return new Pseudonyms(
        key,
        image.text(Tags.ISSUER_OF_PATIENT_ID).orElse("")
            + '\0'
            + image.text(Tags.PATIENT_ID).orElse(""));
  }

  /** Patient ID and name of the copy, 18 characters. */
  String patient() {
    return "P-" + HexFormat.of().formatHex(Arrays.copyOf(key.mac(Purpose.PATIENT, who), 8));
  }

  /** The UID that stands for another one. */
  String uid(String original) {
    return Uids.ofDigest(key.mac(Purpose.UID, original));
  }

  /** A DA moved back by 1 to 3650 days; empty when it is no date. */
  Optional<String> date(String original) {
    try {
      LocalDate date = LocalDate.parse(original, DateTimeFormatter.BASIC_ISO_DATE);
      return Optional.of(date.minusDays(days()).format(DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private long days() {
    long number = ByteBuffer.wrap(key.mac(Purpose.DAYS, who)).getLong();
    return 1 + Long.remainderUnsigned(number, MOST_DAYS);
  }
}
