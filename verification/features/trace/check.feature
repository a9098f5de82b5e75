Feature: Checking a trace

  The trace tool is run as a process on a small repository: one need, two requirements, one hazard
  with one control, one SOUP, one clause, each with the evidence it needs.

  Background:
    Given a small repository whose trace is whole

  @SRS-3101 @SRS-3102 @SRS-3111
  Scenario: A whole trace is clean
    When the trace tool runs "check"
    Then the exit code is 0
    And the output says "No findings. Read 18 items, 2 claims of code, 4 claims of tests, 4 scenarios, 4 results of scenarios, 0 results of tests, 2 components of the release."

  @SRS-3101 @SRS-3107
  Scenario: All mistakes are named at once, with place and nearest match
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-1" become "satisfies: SYS-11"
    And in its file "requirements/un.yaml" the words "text: I want" become "txt: I want"
    And in its file "risk/rc.yaml" the words "id: RC-1" become "id: RC-I"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "requirements/srs.yaml:4:14: LINK-DANGLING SRS-1 'satisfies' names SYS-11, which is not there (nearest match: SYS-1)"
    And the output says "requirements/un.yaml:3:3: FIELD-UNKNOWN UN-1: unknown field 'txt' (nearest match: text)"
    And the output says "risk/rc.yaml:1:7: ID-FORM 'RC-I' is no id of a risk control"

  @SRS-3708
  Scenario Outline: The plain form and any other are read alike
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-1" become "<written>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "requirements/srs.yaml:<place>: LINK-DANGLING SRS-1 'satisfies' names SYS-11, which is not there (nearest match: SYS-1)"
    Examples:
      | written                                   | place |
      | satisfies: SYS-11                         | 4:14  |
      | satisfies: [SYS-1, SYS-11]                | 4:22  |
      | satisfies: [ SYS-1, SYS-11 ] # as a list  | 4:23  |
      | satisfies: 'SYS-11'                       | 4:14  |

  @SRS-3107
  Scenario: A kind that only the model knows is read and checked
    Given in its file "traceability/trace-model.yaml" the words "  HZ: {name: hazard" become "  NOTE: {name: note, id: 'NOTE-[0-9]+', files: [requirements/notes.yaml], fields: {about: {type: links, to: [UN], required: true}}}\n  HZ: {name: hazard"
    And its file "requirements/notes.yaml" holds "- {id: NOTE-1, title: n, about: UN-2}\n"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "requirements/notes.yaml:1:33: LINK-DANGLING NOTE-1 'about' names UN-2"

  @SRS-3111
  Scenario Outline: Each gap in the thread of a requirement is named
    Given in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | file                              | words                | others              | finding                                           |
      | requirements/sys.yaml             | satisfies: UN-1      | nonSoftware: a sign | BELOW-MISSING UN-1 has no SYS below it            |
      | requirements/srs.yaml             | satisfies: SYS-1     | weight: 1           | BELOW-MISSING SYS-1 has no SRS below it           |
      | m/src/main/java/a/b/Warner.java   | @Implements(\"SRS-1\") |                     | CODE-MISSING no code says that it implements SRS-1 |
      | features/warning.feature          | @SRS-1               | @SRS-2              | TEST-MISSING no test at system level shows SRS-1  |
      | features/warning.feature          | @SRS-1               | @SRS-7              | TEST-DANGLING scenario 'warns' names SRS-7        |

  @SRS-3112
  Scenario Outline: A residual risk falls only as far as its controls allow
    Given in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | file           | words               | others              | finding                                                                                       |
      | risk/risk.yaml | after: {p1: 3       | after: {p1: 2       | RISK-STEP RISK-1 states P1 2 after control, but CAUSE-1 with controls worth 2 levels allows no less than 3 |
      | risk/rc.yaml   | state: implemented  | state: planned      | RISK-STEP RISK-1 states P1 3 after control, but CAUSE-1 without a control that counts allows no less than 5 |
      | risk/rc.yaml   | tier: protective    | tier: information   | RISK-STEP RISK-1 states P1 3 after control                                                    |
      | risk/cause.yaml | startsIn: ITEM-1   | startsIn: ITEM-2    | RISK-STEP RISK-1 states P1 3 after control                                                    |
      | risk/risk.yaml | after: {p1: 3, p2: 3} | after: {p1: 3, p2: 2} | RISK-STEP RISK-1 lowers P2                                                                |
      | risk/harm.yaml | severity: S3        | severity: S5        | RISK-NOT-ACCEPTABLE RISK-1 (S5, P1 3, P2 3) is only with a signed benefit-risk analysis        |

  @SRS-3113
  Scenario Outline: Both slots of a control are filled, by different tests, or said to be empty
    Given in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | file                     | words              | others                                  | finding                                                          |
      | features/warning.feature | @RC-1 @effective   | @SRS-2                                  | SLOT-MISSING RC-1: nothing shows that it is effective            |
      | features/warning.feature | @SRS-2 @RC-1       | @SRS-2                                  | SLOT-MISSING RC-1: nothing shows that it is implemented          |
      | risk/rc.yaml             | state: implemented | state: implemented\n  means: human      | SLOT-KIND scenario 'takes the higher reading' cannot show RC-1   |
      | risk/rc.yaml             | state: implemented | state: planned                          | CONTROL-PLANNED RC-1 is planned, but scenario                    |
      | risk/rc.yaml             | state: implemented | state: implemented\n  evidence: {effective: {record: none.md}} | SLOT-RECORD RC-1 'effective': there is no none.md |

  @SRS-3117
  Scenario Outline: Items and designs stand for code, in the class that the risks give
    Given in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | file                    | words            | others           | finding                                                                        |
      | requirements/items.yaml | package: a.c     | package: a.d     | ITEM-PACKAGE ITEM-2: no compiled class stands in a.d (nearest match: a.b)      |
      | requirements/items.yaml | safetyClass: C   | safetyClass: A   | ITEM-CLASS ITEM-1 is declared A, but S3 through CAUSE-1 makes it B              |
      | requirements/design.md  | a.b.Warner       | a.b.Warmer       | requirements/design.md:5:38: UNIT-CODE UNIT-1 names a.b.Warmer, which is not there (nearest match: a.b.Warner) |

  @SRS-3114
  Scenario: Reports for machines
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-1" become "satisfies: SYS-11"
    When the trace tool runs "check --json out/report.json --sarif out/report.sarif"
    Then the exit code is 1
    And its file "out/report.json" says "\"rule\" : \"LINK-DANGLING\""
    And its file "out/report.json" says "\"nearest\" : \"SYS-1\""
    And its file "out/report.sarif" says "\"version\" : \"2.1.0\""
    And its file "out/report.sarif" says "\"ruleId\" : \"LINK-DANGLING\""
    And its file "out/report.sarif" says "\"startLine\" : 4"

  @SRS-3115
  Scenario: Each output says what it is worth
    When the trace tool runs "check"
    Then the output says "Promises in force in version 0.1.0: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13. Not yet: none."
    And the output says "ENGINEERING BASELINE: not signed by anyone."

  @SRS-3115
  Scenario: A run without results says that it is no gate
    Given its scenario "warns" ended as "FAILED"
    When the trace tool runs "check --without-results"
    Then the exit code is 0
    And the output says "This run is for editing and counts as no gate."

  @SRS-3109
  Scenario: Each rule is explained, and a misspelt one is helped with
    When the trace tool runs "explain slot-shared"
    Then the exit code is 0
    And the output says "One test fills both slots of a control."
    When the trace tool runs "explain SLOT-SHARD"
    Then the exit code is 2
    And the output says "(nearest match: SLOT-SHARED)"

  @SRS-3120
  Scenario: An item is explained, and a misspelt one is helped with
    When the trace tool runs "explain SRS-2"
    Then the exit code is 0
    And the output says "SRS-2 (software requirement): "
    And the output says "  state: covered"
    And the output says "satisfies SYS-1"
    And the output says "requirements/srs.yaml:"
    When the trace tool runs "explain SRS-22"
    Then the exit code is 2
    And the output says "There is no rule or item 'SRS-22' (nearest match: SRS-2)"

  @SRS-3108
  Scenario: Schemas come from the model
    When the trace tool runs "schemas --out schemas"
    Then the exit code is 0
    And its file "schemas/srs.schema.json" says "\"verificationRationale\""
    And its file "schemas/srs.schema.json" says "\"additionalProperties\" : false"

  @SRS-3001
  Scenario: Claims are read from class files, with the place in the source
    Given in its file "m/src/main/java/a/c/Guard.java" the words "SRS-2" become "SRS-3"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "m/src/main/java/a/c/Guard.java:6:16: CODE-DANGLING a.c.Guard.higher implements SRS-3, which is not there (nearest match: SRS-1)"
