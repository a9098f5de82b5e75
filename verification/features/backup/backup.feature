Feature: What the device keeps can be brought back

  @SRS-4501 @SRS-4502 @SRS-4503 @SRS-4504 @RC-241 @RC-242 @effective @CAUSE-1020 @CAUSE-1021
  Scenario: A case survives the loss of the machine
    Given a running device of its own
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "PROVED"
    When the running device is backed up
    Then the exit code is 0
    And sha256sum finds nothing wrong with the backup
    When device and database are killed
    And the backup is restored over the device
    Then the exit code is 1
    And the output says "is in use"
    When the storage is destroyed
    And a copy of the backup with one altered byte is restored
    Then the exit code is 1
    And the output says "was altered or damaged"
    When a restore into the storage is broken off
    And the device is tried again
    Then the exit code is 1
    And the output says "did not end"
    When the storage is destroyed
    And the backup is restored
    Then the exit code is 0
    And the output says "Restored from the backup of"
    When the planning system is switched on
    And the device is started again
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT
    And the audit trail is whole

  @SRS-4505 @SRS-2708 @SRS-2709 @RC-84 @RC-243 @RC-244 @effective @CAUSE-518 @CAUSE-814 @CAUSE-1022 @CAUSE-1023
  Scenario: An update keeps what it changes, and refuses what it does not know
    Given a running device of its own
    When the tables are set back to version 5 and the device is updated
    Then a copy of the tables of version 5 is kept, and sha256sum finds nothing wrong with it
    When the owner of the database says "INSERT INTO oarlock.flyway_schema_history VALUES (9000, '9000', 'to come', 'SQL', 'V9000__to_come.sql', 1, 'somebody', now(), 1, true)"
    And the device is stopped and tried again
    Then the exit code is 1
    And the output says "the tables have version 9000"
    When the files of the database say that PostgreSQL 17 made them
    And the device is tried again
    Then the exit code is 1
    And the output says "PostgreSQL 17 made the files"
