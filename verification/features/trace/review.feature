Feature: Signatures of persons

  Background:
    Given a small repository whose trace is whole
    And a person "PERSON-1" with a key of their own

  @SRS-3301 @SRS-3302 @SRS-3304
  Scenario: A person signs at a terminal, and only a normative edit voids it
    When at a terminal "PERSON-1" answers to "review sign SRS-1 --person PERSON-1 --meaning author"
    Then the exit code is 0
    When the trace tool runs "review verify --json out/verify.json"
    Then the exit code is 0
    And the output says "1 signatures, 0 findings."
    And its file "out/verify.json" says "\"signatures\" : 1"
    Given in its file "requirements/srs.yaml" the words "  satisfies: SYS-1" become "  notes: a word for colleagues\n  satisfies: SYS-1"
    When the trace tool runs "review list --json out/list.json"
    Then the exit code is 0
    And its file "out/list.json" says "\"person\" : \"PERSON-1\""
    And the output says "SRS-1 author PERSON-1 signed"
    And the output says "SRS-2 unsigned"
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-1" become "weight: 2\n  satisfies: SYS-1"
    When the trace tool runs "review verify"
    Then the exit code is 1
    And the output says "REVIEW-VOID SRS-1 was signed by PERSON-1 as author"

  @SRS-3303
  Scenario: A changed parent makes what was signed below it suspect
    When at a terminal "PERSON-1" answers to "review sign SRS-1 --person PERSON-1 --meaning author"
    Given in its file "requirements/sys.yaml" the words "title: " become "title: Otherwise "
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "REVIEW-SUSPECT SRS-1 was signed by PERSON-1 as author"

  @SRS-3304
  Scenario: Automation cannot sign
    When the trace tool runs "review sign SRS-1 --person PERSON-1 --meaning author --key none.pem"
    Then the exit code is 2
    And the output says "Nothing was signed: no terminal is attached, and automation cannot sign."
