package org.oarlock.dicom.network;

import java.io.IOException;

/**
 * Takes the instances that peers send. Calls for one association come from one thread, one after
 * the other; different associations call at the same time.
 */
public interface InstanceSink {

  /**
   * Called when a C-STORE request has arrived and before its data set.
   *
   * @return where the data set goes, or the status that refuses it; the data set of a refused
   *     request is read and thrown away
   * @throws IOException counts as a refusal with {@link DimseStatus#OUT_OF_RESOURCES}
   */
  Opening open(InstanceHeader header) throws IOException;

  /** Called once for every association that was accepted, after its last instance. */
  default void associationEnded(String associationId, AssociationEnd end) {}

  /** The answer to {@link #open}. */
  sealed interface Opening {

    /** The data set is wanted. */
    record Taken(IncomingInstance instance) implements Opening {}

    /** The data set is not wanted. */
    record Refused(DimseStatus status) implements Opening {}
  }
}
