package org.oarlock.dicom.rt;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;

/**
 * What every object that is made here says of itself, its series and its maker.
 *
 * @param sopClassUid what it is
 * @param modality the same in a word (PS3.3 C.7.3.1.1.1)
 * @param created every date and time of it
 */
record ObjectHead(
    String sopClassUid,
    String modality,
    String sopInstanceUid,
    String seriesInstanceUid,
    int seriesNumber,
    String seriesDescription,
    OffsetDateTime created,
    RtEquipment equipment) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

  String date() {
    return DATE.format(created);
  }

  String time() {
    return TIME.format(created);
  }

  void write(DatasetBuilder builder, CharacterSet characterSet) {
    builder
        .text(Tags.SOP_CLASS_UID, sopClassUid)
        .text(Tags.SOP_INSTANCE_UID, sopInstanceUid)
        .text(Tags.INSTANCE_CREATION_DATE, date())
        .text(Tags.INSTANCE_CREATION_TIME, time())
        .text(Tags.TIMEZONE_OFFSET_FROM_UTC, OFFSET.format(created))
        .text(Tags.MODALITY, modality)
        .text(Tags.SERIES_INSTANCE_UID, seriesInstanceUid)
        .integers(Tags.SERIES_NUMBER, seriesNumber)
        .text(Tags.SERIES_DATE, date())
        .text(Tags.SERIES_TIME, time())
        .integers(Tags.INSTANCE_NUMBER, 1)
        .text(Tags.MANUFACTURER, equipment.manufacturer().orElse(""));
    optional(builder, Tags.SERIES_DESCRIPTION, seriesDescription);
    optional(builder, Tags.MANUFACTURER_MODEL_NAME, equipment.modelName().orElse(""));
    optional(builder, Tags.DEVICE_SERIAL_NUMBER, equipment.serialNumber().orElse(""));
    equipment
        .udi()
        .ifPresent(
            udi ->
                builder.items(
                    Tags.UDI_SEQUENCE,
                    new DatasetBuilder(characterSet)
                        .text(Tags.UNIQUE_DEVICE_IDENTIFIER, udi)
                        .build()));
    if (!equipment.softwareVersions().isEmpty()) {
      builder.text(Tags.SOFTWARE_VERSIONS, equipment.softwareVersions().toArray(String[]::new));
    }
  }

  static void optional(DatasetBuilder builder, int tag, String value) {
    if (!value.isEmpty()) {
      builder.text(tag, value);
    }
  }
}
