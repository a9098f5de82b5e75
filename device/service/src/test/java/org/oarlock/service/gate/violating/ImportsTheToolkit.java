package org.oarlock.service.gate.violating;

import com.pixelmed.dicom.AttributeList;

/** A step that talks to the toolkit itself. */
public record ImportsTheToolkit(AttributeList attributes) {}
