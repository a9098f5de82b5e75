package org.oarlock.service.operations;

/** What can be wrong, with what a person should do about it. */
public enum TroubleKind {
  BLOCKED(
      "What was written differs from what was meant, or nothing could be written.",
      "Contour by hand and report it to the manufacturer."),
  DEAD_LETTER(
      "A destination did not take the result; the result is kept.",
      "Put the destination right, then resend the case on the worklist."),
  FAILED(
      "The device could not do a step.",
      "Rerun the case once on the worklist; else contour by hand and report it."),
  HELD(
      "A person must decide.",
      "Read the findings on the worklist, then send again, reroute, release or cancel."),
  REFUSED(
      "Outside intended use, or bad geometry.",
      "Read the findings on the worklist, then correct and send again, or contour by hand."),
  NOT_REMOVED(
      "The period of a delivered case is over, and it cannot be removed.",
      "Read the reason in the case's history on the worklist; patient data stay until it is put"
          + " right."),
  CERTIFICATE_ENDED(
      "A certificate has ended: peers are refused.",
      "Renew it, then start the device again; until then series wait at the scanner."),
  CERTIFICATE_ENDS_SOON(
      "A certificate ends soon; the page about the device shows its last day.",
      "Renew it before that day, then start the device again."),
  AUDIT_NOT_COPIED(
      "The audit repository does not take copies of the audit trail; they wait here.",
      "Look whether the host reaches it and trusts its certificate; the log has the reason."),
  CLOCK_WRONG(
      "The clock of the host differs from the time server by more than 1 s.",
      "Set up time synchronisation of the host; until then times in audit trail and labels are wrong."),
  CLOCK_UNKNOWN(
      "The time server does not answer.",
      "Look whether the host reaches the time server by UDP; until then nobody knows how right the"
          + " clock is."),
  INFERENCE_AWAY(
      "The inference service does not do what it is asked; cases wait for it and nothing is lost.",
      "Read in the log why, and put the service or the network right; the cases then go on by"
          + " themselves."),
  DISK_FULL(
      "Free space is below the reserve: nothing is taken in.",
      "Free space on the disk of the storage directory; scanners then send again."),
  DISK_SHORT(
      "Free space is below twice the reserve.",
      "Free space on the disk of the storage directory before nothing is taken in any more.");

  private final String meaning;
  private final String remedy;

  TroubleKind(String meaning, String remedy) {
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** What it means, a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What to do, a sentence. */
  public String remedy() {
    return remedy;
  }
}
