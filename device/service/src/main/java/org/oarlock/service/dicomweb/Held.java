package org.oarlock.service.dicomweb;

import java.nio.file.Path;
import org.oarlock.dicom.DicomFile;

/**
 * An instance that the device has.
 *
 * @param file where it lies, as it came
 * @param header its elements before the pixel data
 */
record Held(Path file, DicomFile header) {}
