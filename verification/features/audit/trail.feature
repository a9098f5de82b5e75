Feature: The audit trail tells what happened and shows when somebody changed it

  @SRS-1801 @SRS-1802 @SRS-1803 @RC-64
  Scenario: A running device's trail is whole
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the audit trail is whole

  @SRS-1804 @RC-63 @effective @CAUSE-511 @CAUSE-716
  Scenario Outline: The database refuses to <change> the trail, even to its owner
    Given a running device
    When the owner of the database says "<statement>"
    Then the database answers "the audit trail is append-only"

    Examples:
      | change  | statement                                           |
      | alter   | UPDATE oarlock.audit_entry SET details = 'nothing'  |
      | shorten | DELETE FROM oarlock.audit_entry                     |
      | empty   | TRUNCATE oarlock.audit_entry                        |

  @SRS-1803 @RC-64 @effective
  Scenario: An entry that was altered by force is named
    Given a running device of its own
    When the owner of the database says "ALTER TABLE oarlock.audit_entry DISABLE TRIGGER ALL"
    And the owner of the database says "UPDATE oarlock.audit_entry SET details = 'nothing' WHERE number = 1"
    Then the audit trail is broken because "entry 1 was altered"

  @SRS-1805
  Scenario: What the device prints names no patient
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the device printed nothing of the patient's identity
