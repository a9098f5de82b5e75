Feature: Rules are tried and changed without harm to cases

  @SRS-1107 @RC-144 @effective @CAUSE-922
  Scenario: The result of a rule in shadow goes nowhere
    Given a running device with the rules
      """
      - {name: trial, when: {modality: CT}, mode: shadow, model: oarlock-reference}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "KEPT"
    And the case has a finding "NOT_SENT"
    And the picture of the case is a PNG
    And the planning system has received 0 RTSTRUCT

  @SRS-1107 @RC-144
  Scenario: The result of a dry run is laid out for a person
    Given a running device with the rules
      """
      - {name: trial, when: {modality: CT}, mode: dry-run-result, model: oarlock-reference}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "KEPT"
    And the structure set of the case lies in the folder "dry-run"
    And the planning system has received 0 RTSTRUCT

  @SRS-1109 @RC-146 @effective @CAUSE-924
  Scenario: A rule's own texts stand in the result, and what it is stays to be seen
    Given a running device with the rules
      """
      - name: planning CT
        when: {modality: CT}
        model: oarlock-reference
        destinations: [TPS]
        replace: {series-description: Organs at risk, series-number: 4711, station-name: OAR1}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the received structure set says "NOT CLINICAL: Organs at risk" in "SeriesDescription"
    And the received structure set says "4711" in "SeriesNumber"
    And the received structure set says "NOT CLINICAL" in "StructureSetLabel"
    And the received structure set says "UNAPPROVED" in "ApprovalStatus"

  @SRS-1107 @SRS-1109 @RC-144 @RC-146 @effective @CAUSE-922 @CAUSE-924
  Scenario Outline: What a rule may not do stops the start
    Given a configuration in which "destinations: [TPS]" reads "<instead>"
    When the device is started with it
    Then the exit code is 2
    And the output says "<message>"

    Examples:
      | instead                                                       | message                           |
      | destinations: [TPS], mode: shadow                             | are excluded by the mode          |
      | destinations: [TPS], replace: {approval-status: APPROVED}     | replace.approval-status': unknown |

  @SRS-1108 @RC-145
  Scenario: Changed rules come into force while the device runs
    Given a running device of its own
    And the phantom CT series "thorax"
    When in the configuration of the running device "modality: CT" reads "modality: MR"
    And the physicist has the rules read again because "the other scanner"
    Then the page of the rules says "2 rules are in force"
    And the audit trail has "ROUTES_CHANGED"
    When the scanner "CT1" sends the series
    Then the case is "HELD" with reason "NO_ROUTE"
    Given a clinician is logged in
    When the clinician has the rules read again because "curious"
    Then the change of the rules is forbidden

  @SRS-1108 @RC-145 @effective @CAUSE-923
  Scenario Outline: A file that is wrong anywhere changes nothing
    Given a running device of its own
    And the phantom CT series "thorax"
    When in the configuration of the running device "<what>" reads "<instead>"
    And the physicist has the rules read again because "a new rule"
    Then the page of the rules says "<message>"
    And the audit trail has "ROUTES_REFUSED"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"

    Examples:
      | what                     | instead                  | message                |
      | model: oarlock-reference | model: oarlock-referenz  | did you mean           |
      | quiet-seconds: 2         | quiet-seconds: 3         | which needs a restart  |
