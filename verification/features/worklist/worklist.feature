Feature: People see every case and act on it by their role

  @SRS-1901 @SRS-1902 @SRS-1904 @SRS-1905 @RC-54
  Scenario: A delivered case is shown with its picture and its history
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the worklist shows the case with its patient ID, sender, route and "planning CT"
    And the picture of the case is a PNG
    And the page of the case says "TPS: RECEIVED"
    And the page of the case says "CASE_SEGMENTED"

  @SRS-1901 @RC-69
  Scenario: A refusal is shown in words with its place
    Given a running device
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "REFUSED"
    And the worklist shows the case with its patient ID, sender, route and "z = "
    And the page of the case says "SLICE_MISSING"

  @SRS-1901 @RC-68 @effective @CAUSE-122
  Scenario: A series that no rule wants stays in the list
    Given a running device with the rules
      """
      - {name: nothing from CT2, when: {calling-ae: CT2}, ignore: true}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then the case is "HELD" with reason "NO_ROUTE"
    And the worklist shows the case with its patient ID, sender, route and "HELD"

  @SRS-1901
  Scenario: A new device says that there is nothing yet
    Given a running device of its own
    Then the worklist of a new device says that there is no case yet

  @SRS-1903 @RC-70 @effective
  Scenario: Acts are offered and taken by role and state
    Given a running device
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "REFUSED"
    And the page of the case offers "REROUTE"
    And the page of the case does not offer "RELEASE"
    Given a clinician is logged in
    Then the page of the case offers "RERUN"
    And the page of the case does not offer "REROUTE"
    When the clinician asks for "REROUTE" with the reason "quicker" in a request of their own making
    Then the act is forbidden
    When the clinician does "RERUN" to the case because " "
    Then the act is refused with "needs a reason"
    When the clinician does "CANCEL" to the case because "no"
    Then the act is refused with "The case is REFUSED"
    Given an auditor is logged in
    Then the page of the case does not offer "RERUN"
    When the auditor asks for "RERUN" with the reason "curious" in a request of their own making
    Then the act is forbidden
