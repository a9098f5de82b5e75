package org.oarlock.dicom.network;

import org.oarlock.dicom.Uids;

/**
 * A DIMSE command set (PS3.7 annex E), as far as the services of this device need one.
 *
 * @param field Command Field (0000,0100); responses have bit 15 set
 * @param messageId Message ID of a request, Message ID Being Responded To of a response
 * @param sopClassUid Affected or Requested SOP Class UID; empty for none
 * @param sopInstanceUid Affected or Requested SOP Instance UID; empty for none
 * @param dataSet whether a data set follows
 * @param status Status of a response; success in a request
 * @param destination Move Destination (0000,0600); empty for none
 * @param type Action or Event Type ID (0000,1008) or (0000,1002); 0 for none
 */
record CommandSet(
    int field,
    int messageId,
    String sopClassUid,
    String sopInstanceUid,
    boolean dataSet,
    DimseStatus status,
    String destination,
    int type) {

  static final int C_STORE = 0x0001;
  static final int C_FIND = 0x0020;
  static final int C_MOVE = 0x0021;
  static final int C_ECHO = 0x0030;
  static final int N_EVENT_REPORT = 0x0100;
  static final int N_ACTION = 0x0130;
  static final int C_CANCEL = 0x0FFF;
  static final int RESPONSE = 0x8000;

  /** A command without destination and type. */
  CommandSet(
      int field,
      int messageId,
      String sopClassUid,
      String sopInstanceUid,
      boolean dataSet,
      DimseStatus status) {
    this(field, messageId, sopClassUid, sopInstanceUid, dataSet, status, "", 0);
  }

  boolean isResponse() {
    return (field & RESPONSE) != 0;
  }

  /** A request to store the instance whose data set follows. */
  static CommandSet store(int messageId, FileHeader header) {
    return new CommandSet(
        C_STORE,
        messageId,
        header.sopClassUid(),
        header.sopInstanceUid(),
        true,
        DimseStatus.SUCCESS);
  }

  static CommandSet echo(int messageId) {
    return new CommandSet(C_ECHO, messageId, Uids.VERIFICATION, "", false, DimseStatus.SUCCESS);
  }

  /** A request for storage commitment, whose data set follows (PS3.4 J.3.2). */
  static CommandSet commit(int messageId) {
    return new CommandSet(
        N_ACTION,
        messageId,
        Uids.STORAGE_COMMITMENT_PUSH_MODEL,
        Uids.STORAGE_COMMITMENT_PUSH_MODEL_INSTANCE,
        true,
        DimseStatus.SUCCESS,
        "",
        1);
  }

  /** A report of what is committed to, whose data set follows (PS3.4 J.3.3). */
  static CommandSet report(int messageId, boolean failures) {
    return new CommandSet(
        N_EVENT_REPORT,
        messageId,
        Uids.STORAGE_COMMITMENT_PUSH_MODEL,
        Uids.STORAGE_COMMITMENT_PUSH_MODEL_INSTANCE,
        true,
        DimseStatus.SUCCESS,
        "",
        failures ? 2 : 1);
  }

  /** A request to find what the identifier that follows describes (PS3.7 9.3.2). */
  static CommandSet find(int messageId) {
    return new CommandSet(C_FIND, messageId, Uids.STUDY_ROOT_FIND, "", true, DimseStatus.SUCCESS);
  }

  /** A request to send what the identifier that follows describes to a peer (PS3.7 9.3.4). */
  static CommandSet move(int messageId, String destinationAe) {
    return new CommandSet(
        C_MOVE,
        messageId,
        Uids.STUDY_ROOT_MOVE,
        "",
        true,
        DimseStatus.SUCCESS,
        WireText.aeTitle(destinationAe),
        0);
  }

  /** The response to this request; it repeats UIDs only if they are such. */
  CommandSet answered(DimseStatus answer) {
    return new CommandSet(
        field | RESPONSE,
        messageId,
        WireText.isUid(sopClassUid) ? sopClassUid : "",
        WireText.isUid(sopInstanceUid) ? sopInstanceUid : "",
        false,
        answer,
        "",
        type);
  }
}
