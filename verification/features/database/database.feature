Feature: The device brings a durable database of its own

  @SRS-2701 @SRS-2703 @RC-86 @effective
  Scenario: Nobody gets into the embedded database without its password
    Given a running device
    When somebody calls the database as "oarlock_owner" with the password "guess"
    Then the database answers "password authentication failed"

  @SRS-2702 @RC-62 @effective @CAUSE-515
  Scenario: A database that would lose commits stops the start
    Given a running device of its own
    When the owner of the database says "ALTER ROLE oarlock_owner SET synchronous_commit = off"
    And the device is stopped and tried again
    Then the exit code is 1
    And the output says "synchronous_commit is 'off'"

  @SRS-2704
  Scenario: Two devices do not share a storage directory
    Given a running device of its own
    When a second device is started with its configuration
    Then the exit code is 1
    And the output says "another Oarlock uses"

  @SRS-2705
  Scenario: The running device's role may not change what it does not own
    Given a running device
    When the owner of the database says "SET ROLE oarlock_runtime; DROP TABLE oarlock.cases"
    Then the database answers "must be owner"

  @SRS-2707
  Scenario: The cases stand in a PostgreSQL server of the hospital
    Given a PostgreSQL server of the hospital with an empty database for the device
    And a running device that keeps its cases there
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the device has no database of its own
    When the device is stopped and started again
    Then within 5 seconds the series has made 1 case
    And the audit trail is whole

  @SRS-2707 @SRS-1703
  Scenario: The hospital's server dies under the device and comes back
    Given a PostgreSQL server of the hospital with an empty database for the device
    And a running device that keeps its cases there
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the server of the hospital is killed and comes back
    Then within 60 seconds the series has made 1 case
    And within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-2707
  Scenario: A wrong password stops the start in words
    Given a PostgreSQL server of the hospital with an empty database for the device
    And the device is given the password "wrong"
    When a device that keeps its cases there is started
    Then the exit code is 1
    And the output says "password authentication failed"

  @SRS-2707 @SRS-2702 @RC-62 @effective @CAUSE-515
  Scenario: An external database that would lose commits stops the start
    Given a PostgreSQL server of the hospital with an empty database for the device
    And a running device that keeps its cases there
    When the administrator of the hospital's server says "ALTER ROLE hospital_owner SET synchronous_commit = off"
    And the device is stopped and tried again
    Then the exit code is 1
    And the output says "synchronous_commit is 'off'"
