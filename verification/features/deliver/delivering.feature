Feature: Each destination ends with one object, or a person sees that it has none

  @SRS-1601 @SRS-1602 @SRS-1603 @RC-56
  Scenario: A planning system that was away gets the result once
    Given a running device of its own
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "PROVED"
    When the planning system is switched on
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-1602 @RC-56 @effective
  Scenario: After a receipt nothing is sent, whatever is asked
    Given a running device of its own
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    When the planning system loses what it received
    And a physicist asks to "resend" the case because "send it again please"
    And the device is stopped and started again
    Then within 5 seconds the case is "DELIVERED"
    And the planning system has received 0 RTSTRUCT

  @SRS-1601 @RC-85 @effective
  Scenario: A result that was altered after its proof is not sent
    Given a running device of its own
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "PROVED"
    When somebody alters the stored structure set
    And the planning system is switched on
    Then the case is "DEAD_LETTER" with reason "NOT_DELIVERED"
    And the planning system has received 0 RTSTRUCT

  @SRS-1604 @SRS-1606 @RC-57 @effective
  Scenario: A dead letter is kept, shown, and can be sent by a person
    Given a running device of its own
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "PROVED"
    When the planning system has been away for longer than the site allows
    Then within 60 seconds the case is "DEAD_LETTER"
    And the health page says "WARNING"
    When the planning system is switched on
    And a physicist asks to "resend" the case because "the planning system is back"
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-1605 @RC-36 @effective
  Scenario: The reference package and a clinical destination do not start together
    Given a configuration in which "purpose: test" reads "purpose: clinical"
    When the device is started with it
    Then the exit code is 2
    And the output says "is not clinical and may not go to 'TPS'"
