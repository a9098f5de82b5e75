Feature: Operators act with a reason, and only where it makes sense

  @SRS-1707
  Scenario: A held case is routed by hand
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT2" sends the series
    Then the case is "HELD" with reason "NO_ROUTE"
    When a physicist asks to "reroute" the case to "planning CT" because "sent under the wrong title"
    Then within 60 seconds the case is "DELIVERED"
    And the history of the case names "physicist" and "sent under the wrong title"

  @SRS-1707 @RC-70 @effective
  Scenario: Without a reason nothing happens
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT2" sends the series
    Then the case is "HELD" with reason "NO_ROUTE"
    When a physicist asks to "cancel" the case because ""
    Then within 5 seconds the case is "HELD"

  @SRS-1708 @RC-67 @effective
  Scenario: A delivered case is not run again
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    When a physicist asks to "rerun" the case because "once more please"
    Then within 5 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT
