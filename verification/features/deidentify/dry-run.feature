Feature: What would leave the site is looked at before anything leaves

  @SRS-4216
  Scenario: Copies without identity are laid out, and nothing is sent
    Given a running device of a site with a key and the rules
      """
      - {name: trial, when: {modality: CT}, mode: dry-run-deidentified, model: oarlock-reference}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "KEPT"
    And the case has a finding "NOT_SENT"
    And no text of the series is in the copies that the device laid out
    And the planning system has received 0 RTSTRUCT

  @SRS-4216 @SRS-4206
  Scenario: A doubt holds the case
    Given a running device of a site with a key and the rules
      """
      - {name: trial, when: {modality: CT}, mode: dry-run-deidentified, model: oarlock-reference}
      """
    And the phantom CT series "thorax" in which the body part is the head
    When the scanner "CT1" sends the series
    Then the case is "HELD" with reason "FACE_POSSIBLE"
    And the device laid out no copies
