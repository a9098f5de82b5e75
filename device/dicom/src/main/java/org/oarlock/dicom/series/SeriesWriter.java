package org.oarlock.dicom.series;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.trace.annotations.Implements;

/** Writes a volume as a series of CT Image Storage instances (PS3.3 A.3). */
@Implements("SRS-404")
public final class SeriesWriter {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private SeriesWriter() {}

  /** Writes one file a slice, stored as most scanners do, and names the files in order of k. */
  public static List<Path> write(Volume volume, SeriesIdentity identity, Path folder)
      throws IOException {
    return write(volume, identity, StoredForm.SCANNER, folder);
  }

  /** Writes one file a slice, {@code ct-0000.dcm} for k = 0 and so on; makes the folder. */
  public static List<Path> write(
      Volume volume, SeriesIdentity identity, StoredForm form, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (int k = 0; k < volume.grid().slices(); k++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "ct-%04d.dcm", k));
      DicomFiles.write(file, instance(volume, identity, form, k));
      files.add(file);
    }
    return files;
  }

  /** One slice as an instance, for those who want to change it before it is written. */
  public static DicomFile instance(
      Volume volume, SeriesIdentity identity, StoredForm form, int slice) {
    DatasetBuilder builder = new DatasetBuilder();
    patientAndStudy(builder, identity);
    seriesAndEquipment(builder, identity);
    plane(builder, volume.grid(), slice);
    pixels(builder, volume, form, slice);
    String uid = identity.sopInstanceUid(slice);
    Dataset dataset =
        builder
            .text(Tags.SOP_CLASS_UID, Uids.CT_IMAGE_STORAGE)
            .text(Tags.SOP_INSTANCE_UID, uid)
            .build();
    return new DicomFile(Uids.EXPLICIT_VR_LITTLE_ENDIAN, Uids.CT_IMAGE_STORAGE, uid, dataset);
  }

  private static void patientAndStudy(DatasetBuilder builder, SeriesIdentity identity) {
    String date = DATE.format(identity.acquired());
    String time = TIME.format(identity.acquired());
    builder
        .text(Tags.PATIENT_NAME, identity.patientName())
        .text(Tags.PATIENT_ID, identity.patientId())
        .text(Tags.PATIENT_BIRTH_DATE, identity.birthDate())
        .text(Tags.PATIENT_SEX, identity.sex())
        .text(Tags.STUDY_INSTANCE_UID, identity.studyInstanceUid())
        .text(Tags.STUDY_DATE, date)
        .text(Tags.STUDY_TIME, time)
        .text(Tags.STUDY_ID, "1")
        .empty(Tags.ACCESSION_NUMBER)
        .empty(Tags.REFERRING_PHYSICIAN_NAME)
        .text(Tags.SERIES_DATE, date)
        .text(Tags.SERIES_TIME, time)
        .text(Tags.ACQUISITION_DATE, date)
        .text(Tags.ACQUISITION_TIME, time)
        .text(Tags.CONTENT_DATE, date)
        .text(Tags.CONTENT_TIME, time);
    if (!identity.age().isEmpty()) {
      builder.text(Tags.PATIENT_AGE, identity.age());
    }
  }

  private static void seriesAndEquipment(DatasetBuilder builder, SeriesIdentity identity) {
    builder
        .text(Tags.MODALITY, identity.modality())
        .text(Tags.SERIES_INSTANCE_UID, identity.seriesInstanceUid())
        .integers(Tags.SERIES_NUMBER, 1)
        .text(Tags.SERIES_DESCRIPTION, identity.description())
        .text(Tags.PATIENT_POSITION, identity.patientPosition())
        .text(Tags.MANUFACTURER, "Oarlock phantom")
        .text(Tags.MANUFACTURER_MODEL_NAME, "Phantom")
        .text(Tags.FRAME_OF_REFERENCE_UID, identity.frameOfReferenceUid())
        .empty(Tags.POSITION_REFERENCE_INDICATOR);
    if (!identity.bodyPart().isEmpty()) {
      builder.text(Tags.BODY_PART_EXAMINED, identity.bodyPart());
    }
  }

  private static void plane(DatasetBuilder builder, Grid grid, int slice) {
    Vector3 position = grid.toPatient(0, 0, slice);
    Vector3 row = grid.rowDirection();
    Vector3 column = grid.columnDirection();
    builder
        .text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
        .integers(Tags.INSTANCE_NUMBER, slice + 1)
        .integers(Tags.ACQUISITION_NUMBER, 1)
        .decimals(Tags.IMAGE_POSITION_PATIENT, position.x(), position.y(), position.z())
        .decimals(
            Tags.IMAGE_ORIENTATION_PATIENT,
            row.x(),
            row.y(),
            row.z(),
            column.x(),
            column.y(),
            column.z())
        .decimals(Tags.PIXEL_SPACING, grid.rowSpacing(), grid.columnSpacing())
        .decimals(Tags.SLICE_THICKNESS, grid.sliceSpacing())
        .decimals(Tags.KVP, 120);
  }

  private static void pixels(DatasetBuilder builder, Volume volume, StoredForm form, int slice) {
    Grid grid = volume.grid();
    int pixels = grid.rows() * grid.columns();
    int mask = (1 << form.bitsStored()) - 1;
    ByteBuffer values = ByteBuffer.allocate(pixels * 2).order(ByteOrder.LITTLE_ENDIAN);
    int first = grid.index(0, 0, slice);
    for (int pixel = 0; pixel < pixels; pixel++) {
      values.putShort((short) (form.stored(volume.hu(first + pixel)) & mask));
    }
    builder
        .integers(Tags.SAMPLES_PER_PIXEL, 1)
        .text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .integers(Tags.ROWS, grid.rows())
        .integers(Tags.COLUMNS, grid.columns())
        .integers(Tags.BITS_ALLOCATED, 16)
        .integers(Tags.BITS_STORED, form.bitsStored())
        .integers(Tags.HIGH_BIT, form.bitsStored() - 1)
        .integers(Tags.PIXEL_REPRESENTATION, form.signed() ? 1 : 0)
        .decimals(Tags.RESCALE_INTERCEPT, form.intercept())
        .decimals(Tags.RESCALE_SLOPE, form.slope())
        .text(Tags.RESCALE_TYPE, "HU")
        .bytes(Tags.PIXEL_DATA, Vr.OW, values.array());
  }
}
