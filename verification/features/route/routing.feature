Feature: Exactly one declared rule decides what becomes of a series

  @SRS-1101
  Scenario: One matching rule routes the series
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"

  @SRS-1101
  Scenario: A rule that ignores lets the case rest
    Given a running device with the rules
      """
      - {name: nothing from CT1, when: {calling-ae: CT1}, ignore: true}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "IGNORED"
    And the planning system has received 0 RTSTRUCT

  @SRS-1103 @RC-11 @effective @CAUSE-122
  Scenario: A series that no rule wants is held
    Given a running device
    And the phantom CT series "thorax"
    When the scanner "CT2" sends the series
    Then the case is "HELD" with reason "NO_ROUTE"

  @SRS-1103 @RC-11 @effective @CAUSE-121
  Scenario: A series that two rules want is held
    Given a running device with the rules
      """
      - {name: planning CT, when: {modality: CT}, model: oarlock-reference, destinations: [TPS]}
      - {name: nothing from CT1, when: {calling-ae: CT1}, ignore: true}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then the case is "HELD" with reason "SEVERAL_ROUTES"

  @SRS-1102 @RC-11 @effective @CAUSE-119
  Scenario: A value that is not the same in all images matches no rule
    Given a running device with the rules
      """
      - {name: chest, when: {body-part: CHEST}, model: oarlock-reference, destinations: [TPS]}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series with the body part "CHEST" everywhere but in slice 3
    Then the case is "HELD" with reason "NO_ROUTE"
