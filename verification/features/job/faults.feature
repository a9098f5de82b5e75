Feature: Power that goes at any moment

  @faults @SRS-1703 @SRS-1002 @SRS-1601 @SRS-2704 @RC-2 @RC-61 @effective @CAUSE-514
  Scenario: Kills at random moments lose nothing that was acknowledged and repeat nothing that was sent
    Given a running device of its own
    When device and database are killed at random moments while five series are in flight each time
    Then every series was delivered as one object and with every image
    And every case that was under way moved again within 30 seconds of the restart
    And the audit trail is whole
