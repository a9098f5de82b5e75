package org.oarlock.dicom.network;

/** A command that has arrived; if it has a data set, that is still on its way. */
record Message(int contextId, CommandSet command) {}
