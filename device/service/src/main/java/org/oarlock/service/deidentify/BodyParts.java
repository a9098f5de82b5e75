package org.oarlock.service.deidentify;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;

/** Defined terms of Body Part Examined (PS3.16 annex L), as far as planning CTs use them. */
@Implements("SRS-4206")
final class BodyParts {

  /** Parts below the neck. Arms are not among them: they are scanned beside a head. */
  static final Set<String> WITHOUT_FACE =
      Set.of(
          "ABDOMEN",
          "ABDOMENPELVIS",
          "BLADDER",
          "BREAST",
          "CHEST",
          "CHESTABDOMEN",
          "CHESTABDPELVIS",
          "COLON",
          "ESOPHAGUS",
          "FEMUR",
          "HEART",
          "HIP",
          "KIDNEY",
          "KNEE",
          "LEG",
          "LIVER",
          "LSPINE",
          "LUNG",
          "PANCREAS",
          "PELVIS",
          "PROSTATE",
          "RECTUM",
          "SSPINE",
          "STOMACH",
          "THIGH",
          "THORAX",
          "TSPINE",
          "UTERUS");

  /** All that may stand in a copy. */
  static final Set<String> ALL =
      Stream.concat(
              WITHOUT_FACE.stream(),
              Stream.of(
                  "ARM",
                  "BRAIN",
                  "CSPINE",
                  "FACE",
                  "HEAD",
                  "HEADNECK",
                  "JAW",
                  "NECK",
                  "ORBIT",
                  "SHOULDER",
                  "SKULL",
                  "SPINE",
                  "WHOLEBODY"))
          .collect(Collectors.toUnmodifiableSet());

  private BodyParts() {}
}
