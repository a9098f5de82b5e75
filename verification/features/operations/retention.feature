Feature: Patient data stay as long as the site wants, and no longer

  @SRS-4309 @SRS-4310 @SRS-4311 @SRS-4313 @RC-128 @RC-221 @RC-223 @effective @CAUSE-719
  Scenario: What was delivered is removed when its period is over, and only if it is what was recorded
    Given a running device that removes delivered cases after 30 days
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    When somebody alters the stored structure set
    And 31 days pass
    Then within 60 seconds the worklist says "NOT_REMOVED: case 1"
    And within 5 seconds the case is "DELIVERED"
    When the alteration of the stored structure set is undone
    And 1 days pass
    Then within 60 seconds nothing of the patient is left in files and rows of the device
    And within 5 seconds the worklist says ">REMOVED<"
    And the record of what was removed lists 44 files
    And within 10 seconds the worklist does not say "NOT_REMOVED"
    And the audit trail is whole
    And the device printed nothing of the patient's identity
