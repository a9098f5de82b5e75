Feature: A case moves on after every kind of end

  @SRS-1701 @SRS-1705 @SRS-1709
  Scenario: A case goes through every step, each in the audit trail
    Given a running device of its own
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the history of the case is "CASE_ARRIVED, CASE_ROUTED, CASE_GATED, CASE_SEGMENTED, CASE_DRAWN, CASE_PROVED, DELIVERED, CASE_DELIVERED"
    And the case has its masks, structure set, picture and report

  @SRS-1702 @SRS-1703 @SRS-1704 @RC-61 @effective @CAUSE-514
  Scenario Outline: Device and database are killed <seconds> s after the scanner began
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    When device and database are killed <seconds> seconds after the scanner "CT1" began to send
    And the device is started again
    And the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And within 5 seconds the series has made 1 case
    And the planning system has received 1 RTSTRUCT
    And the audit trail is whole

    Examples:
      | seconds |
      | 0.3     |
      | 1.5     |
      | 2.5     |
      | 3.5     |
      | 5.0     |

  @SRS-1703 @SRS-2704
  Scenario: The device alone is killed and finds its database still running
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the device alone is killed
    And the device is started again
    Then within 60 seconds the case is "DELIVERED"
    And the audit trail is whole

  @SRS-619 @SRS-1703 @SRS-2701
  Scenario: The device is told to stop while it segments
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the device is told to stop as soon as the case is past "ROUTED"
    Then the device ended as one that was told to
    And its database has ended
    When the device is started again
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-1706
  Scenario: Images that come after the case was made make a further case that is held
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series without the last slice
    Then within 60 seconds the case is "PROVED"
    When a physicist asks to "cancel" the case because "the wrong reconstruction"
    And the scanner "CT1" sends the series
    Then within 10 seconds the series has made 2 cases
    And the case is "HELD" with reason "LATE_INSTANCES"

  @SRS-2706 @RC-61 @effective
  Scenario: The database alone is killed under the running device
    Given a running device with a quiet time of 2 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the database alone is killed
    Then within 60 seconds the series has made 1 case
    And within 60 seconds the case is "DELIVERED"
    And the audit trail is whole
