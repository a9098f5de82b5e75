package org.oarlock.service.deidentify;

import java.util.Arrays;
import java.util.Optional;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/** What may show a person although no element of the header does, and which a person may judge. */
@Implements("SRS-4207")
enum Doubt {
  FACE_POSSIBLE("The face may be in the images, and a face can be recognised from a CT."),
  ANNOTATION_UNKNOWN(
      "The images are not original ones of a scanner, and nothing says that no text is burned in."),
  TEXT_POSSIBLE("Bright pixels beside the body may be text that is burned in.");

  private final String message;

  Doubt(String message) {
    this.message = message;
  }

  /** The doubt as a finding. */
  Finding at(String place) {
    return new Finding(
        name(),
        message + " Look at them; release " + name() + " with a reason if they show nobody.",
        place);
  }

  /** The doubt with this code; empty for what nobody may release. */
  static Optional<Doubt> of(String code) {
    return Arrays.stream(values()).filter(doubt -> doubt.name().equals(code)).findFirst();
  }
}
