package org.oarlock.dicom.network;

/**
 * Which roles the opener of an association takes for a SOP class (PS3.7 D.3.3.4).
 *
 * @param sopClassUid SOP class UID
 * @param user whether it uses the service (SCU)
 * @param provider whether it provides the service (SCP)
 */
record RoleSelection(String sopClassUid, boolean user, boolean provider) {}
