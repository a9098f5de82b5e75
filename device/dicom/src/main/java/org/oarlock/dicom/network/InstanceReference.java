package org.oarlock.dicom.network;

/**
 * An instance as storage commitment names it.
 *
 * @param sopClassUid Referenced SOP Class UID (0008,1150)
 * @param sopInstanceUid Referenced SOP Instance UID (0008,1155)
 */
public record InstanceReference(String sopClassUid, String sopInstanceUid) {}
