package org.oarlock.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;

/** Words about a patient in every kind of place where scanners and people write them. */
final class PatientWords {

  static final List<String> ALL =
      List.of(
          "Kowalczyk",
          "St-Elsewhere",
          "ACC-771204",
          "Dr-Quackenbush",
          "born in Timbuktu",
          "PRIVATE-MAKER",
          "secret-of-the-maker",
          "nested-physician",
          "1.2.826.0.1.55667788",
          "overlay-writing",
          "kernelKowalczyk");

  private PatientWords() {}

  static Dataset in(Dataset image) {
    Dataset nested =
        new DatasetBuilder()
            .text(0x00081155, Vr.UI, "1.2.826.0.1.55667788")
            .text(0x00080090, Vr.PN, "nested-physician")
            .build();
    return new DatasetBuilder()
        .copyAll(image)
        .text(Tags.PATIENT_NAME, "Kowalczyk^Anna")
        .text(Tags.INSTITUTION_NAME, "St-Elsewhere")
        .text(Tags.ACCESSION_NUMBER, "ACC-771204")
        .text(Tags.REFERRING_PHYSICIAN_NAME, "Dr-Quackenbush")
        .text(Tags.PATIENT_COMMENTS, "born in Timbuktu")
        .text(Tags.CONVOLUTION_KERNEL, "kernelKowalczyk")
        .items(0x00081140, nested)
        .text(0x00090010, Vr.LO, "PRIVATE-MAKER")
        .bytes(0x00091001, Vr.UN, "secret-of-the-maker".getBytes(StandardCharsets.US_ASCII))
        .bytes(0x60003000, Vr.OB, "overlay-writing".getBytes(StandardCharsets.US_ASCII))
        .build();
  }
}
