Feature: What was acknowledged is safe, and only what arrived whole becomes a case

  @SRS-1001 @SRS-1002 @SRS-1005
  Scenario: A series is received over one association and becomes a case after a quiet time
    Given a running device
    And the phantom CT series "thorax"
    When DCMTK sends the series as "CT1"
    Then the exit code is 0
    And within 60 seconds the case is "DELIVERED"

  @SRS-1002 @RC-2 @effective
  Scenario: An acknowledged series survives a kill of device and database a moment later
    Given a running device with a quiet time of 2 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And device and database are killed
    And the device is started again
    Then within 60 seconds the series has made 1 case
    And the case holds every image of the series

  @SRS-1003
  Scenario: A series that is sent twice makes one case
    Given a running device with a quiet time of 2 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And within 5 seconds the series has made 1 case
    And the planning system has received 1 RTSTRUCT

  @SRS-1004 @RC-5 @effective @CAUSE-105
  Scenario: One UID with two contents holds the series
    Given a running device with a quiet time of 4 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the scanner "CT1" sends the series with another content of slice 3
    Then the case is "HELD" with reason "INSTANCE_CONFLICT"
    And the planning system has received 0 RTSTRUCT

  @SRS-1006 @RC-9
  Scenario: No stored file bears a name that the scanner chose
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then no stored file is named after the series

  @SRS-1005 @SRS-1007 @RC-3 @effective @CAUSE-103
  Scenario: A series that broke off is shown as held, and goes on when it is sent again
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" breaks the connection in the middle of instance 8
    Then the case is "HELD" with reason "ASSOCIATION_ABORTED"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And within 5 seconds the series has made 1 case

  @SRS-1008 @RC-8 @effective
  Scenario: Without room on disk nothing is acknowledged
    Given a running device that keeps more room than the disk has
    And the phantom CT series "thorax"
    When DCMTK sends the series as "CT1"
    Then the output says "Refused: OutOfResources"
    And the health page says "OUT_OF_SERVICE"
    And within 5 seconds the series has made 0 cases

  @SRS-1009
  Scenario: An instance that is not the one it was announced as is refused
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" announces slice 3 and sends slice 4
    Then the instance is refused with status "A900"
