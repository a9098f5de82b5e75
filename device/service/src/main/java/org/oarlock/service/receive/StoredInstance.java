package org.oarlock.service.receive;

import java.util.Map;
import org.oarlock.dicom.network.InstanceHeader;

/**
 * An instance that lies on disk and waits to be indexed.
 *
 * @param header what its sender said
 * @param seriesUid Series Instance UID
 * @param patientId Patient ID; empty if it has none
 * @param digest SHA-256 (hex) over the data set as received
 * @param file path relative to the storage root
 * @param length bytes of the data set
 * @param values what rules may ask for
 * @param place where it belongs
 */
record StoredInstance(
    InstanceHeader header,
    String seriesUid,
    String patientId,
    String digest,
    String file,
    long length,
    Map<String, String> values,
    StudyPlace place) {}
