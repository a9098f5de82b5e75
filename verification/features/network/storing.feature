Feature: A series arrives whole or not at all

  @SRS-305 @SRS-309 @RC-2
  Scenario: Every instance is acknowledged and no identity is logged
    Given a running device
    And the phantom CT series "thorax"
    When DCMTK sends the series as "CT1"
    Then the exit code is 0
    And within 60 seconds the case is "DELIVERED"
    And the device printed nothing of the patient's identity

  @SRS-306 @RC-3 @effective
  Scenario: A broken connection leaves nothing of the instance that was on its way
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" breaks the connection in the middle of instance 20
    And the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"

  @SRS-310
  Scenario: What was acknowledged before a stop is there after the restart
    Given a running device of its own
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the device is stopped and started again
    Then within 60 seconds the case is "DELIVERED"

  @SRS-311
  Scenario: A full-size series is received in seconds
    Given a running device
    And the phantom CT series "thorax" of 512 x 512 x 200 voxels
    When DCMTK sends the series as "CT2"
    Then the exit code is 0
    And sending took at most 30 seconds
