package org.oarlock.dicom.rt;

import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;

/** One image by class and instance. */
public record ImageReference(String sopClassUid, String sopInstanceUid) {

  /** The reference as the beginning of an item. */
  DatasetBuilder item(CharacterSet characterSet) {
    return new DatasetBuilder(characterSet)
        .text(Tags.REFERENCED_SOP_CLASS_UID, sopClassUid)
        .text(Tags.REFERENCED_SOP_INSTANCE_UID, sopInstanceUid);
  }
}
