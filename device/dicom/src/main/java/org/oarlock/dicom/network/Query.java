package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Uids;

/** A request that a peer answers in parts. */
interface Query {

  /** The contexts in which it may be put, the preferred one first. */
  List<ProposedContext> contexts();

  /** Its command. */
  CommandSet command(int messageId);

  /** Its identifier. */
  Dataset identifier();

  /** Takes the identifier of an answer that is not the last. */
  void take(Dataset answer) throws IOException;

  /** How long all answers may take together. */
  Duration patience();

  /** A SOP class in both uncompressed transfer syntaxes of little endian. */
  static List<ProposedContext> contextsOf(String sopClass) {
    return List.of(
        new ProposedContext(sopClass, Uids.EXPLICIT_VR_LITTLE_ENDIAN),
        new ProposedContext(sopClass, Uids.IMPLICIT_VR_LITTLE_ENDIAN));
  }
}
