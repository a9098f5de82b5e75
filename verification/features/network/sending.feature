Feature: The device as a sender

  @SRS-308
  Scenario: The structure set reaches a planning system that is not ours
    Given a running device
    And the phantom CT series "thorax"
    When DCMTK sends the series as "CT1"
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-308 @SRS-2390
  Scenario: An echo to a planning system that is on
    Given a planning system
    When I run "oarlock echo" to the planning system
    Then the exit code is 0

  @SRS-308 @SRS-2390
  Scenario: An echo to a planning system that is switched off
    Given a planning system
    When the planning system is switched off
    And I run "oarlock echo" to the planning system
    Then the exit code is 1
    And the output says "no connection"
