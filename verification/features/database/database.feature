Feature: The device brings a durable database of its own

  @SRS-2701 @SRS-2703 @RC-86 @effective
  Scenario: Nobody gets into the embedded database without its password
    Given a running device
    When somebody calls the database as "oarlock_owner" with the password "guess"
    Then the database answers "password authentication failed"

  @SRS-2702 @RC-62 @effective
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
