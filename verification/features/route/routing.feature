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
      - {name: planning CT, when: {calling-ae: {matches: 'CT[0-4]'}}, model: oarlock-reference, destinations: [TPS]}
      - {name: nothing from CT1, when: {calling-ae: {matches: 'C[S-U]1'}}, ignore: true}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then the case is "HELD" with reason "SEVERAL_ROUTES"

  @SRS-1101 @SRS-1104
  Scenario: Tests of many kinds are joined, and the highest priority decides
    Given a running device with the rules
      """
      - {name: nothing else, when: {modality: CT}, ignore: true}
      - name: planning CT
        priority: 1
        when:
          called-ae: {contains: oar}
          not: {image-type: {contains: LOCALIZER}}
          any:
            - {calling-ae: CT9}
            - {slice-thickness: {number: {above: 0, at-most: 5}}, '(0028,0010)': {number: {at-least: 2}}}
          study-uid: {uid: {above: '1.2'}}
          series-date: {date: {at-least: '19700101'}, optional: true}
        instances: {at-least: 2, at-most: 500}
        model: oarlock-reference
        destinations: [TPS]
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"

  @SRS-1103 @SRS-1104
  Scenario: A series of too few images is held
    Given a running device with the rules
      """
      - {name: whole, when: {modality: CT}, instances: {at-least: 500}, model: oarlock-reference, destinations: [TPS]}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then the case is "HELD" with reason "NO_ROUTE"

  @SRS-1102 @RC-140 @effective @CAUSE-920
  Scenario: A value that only some images share is no absent value
    Given a running device with the rules
      """
      - {name: not a head, when: {body-part: {contains: TRUNK, optional: true}}, model: oarlock-reference, destinations: [TPS]}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series with the body part "CHEST" everywhere but in slice 3
    Then the case is "HELD" with reason "NO_ROUTE"

  @SRS-1106 @RC-143
  Scenario: The rules are explained on a folder
    Given the phantom CT series "thorax"
    When the rules are tried on the series as it comes from "CT1"
      """
      - {name: planning CT, when: {calling-ae: CT1, modality: CT}, model: oarlock-reference, destinations: [TPS]}
      - {name: dose reports, when: {modality: SR}, ignore: true}
      """
    Then the exit code is 0
    And the output says "yes       calling-ae equals 'CT1' (is 'CT1')"
    And the output says "no        modality equals 'SR' (is 'CT')"
    And the output says "=> routed by 'planning CT' to package oarlock-reference, destinations TPS"

  @SRS-1106 @RC-143 @effective @CAUSE-123
  Scenario: An ignore rule that is too broad is seen before it is in force
    Given the phantom CT series "thorax"
    When the rules are tried on the series as it comes from "CT1"
      """
      - {name: planning CT, when: {calling-ae: CT1, modality: CT}, model: oarlock-reference, destinations: [TPS]}
      - {name: phases, priority: 9, when: {series-description: {matches: '[a-z]'}}, ignore: true}
      """
    Then the exit code is 0
    And the output says "rule 'phases', priority 9: matches"
    And the output says "=> ignored by 'phases'"

  @SRS-1106
  Scenario: A series that would be held is told by the exit code
    Given the phantom CT series "thorax"
    When the rules are tried on the series as it comes from "CT2"
      """
      - {name: planning CT, when: {calling-ae: CT1}, model: oarlock-reference, destinations: [TPS]}
      """
    Then the exit code is 3
    And the output says "NO_ROUTE"

  @SRS-1105 @RC-141 @effective @CAUSE-921
  Scenario: An expression that others try for ever is answered
    Given the phantom CT series "thorax"
    And the series is described as "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
    When the rules are tried on the series as it comes from "CT1"
      """
      - {name: patience, when: {series-description: {matches: '^(a+)+$'}}, ignore: true}
      """
    Then the exit code is 3
    And the output says "rule 'patience', priority 0: does not match"

  @SRS-1102 @RC-11 @effective @CAUSE-119
  Scenario: A value that is not the same in all images matches no rule
    Given a running device with the rules
      """
      - {name: chest, when: {body-part: CHEST}, model: oarlock-reference, destinations: [TPS]}
      """
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series with the body part "CHEST" everywhere but in slice 3
    Then the case is "HELD" with reason "NO_ROUTE"
