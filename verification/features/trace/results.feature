Feature: Results that count

  Background:
    Given a small repository whose trace is whole

  @SRS-3105
  Scenario Outline: Only passed is passed
    Given its scenario "warns although a sensor fails" ended as "<status>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns although a sensor fails' for RC-1: <words>"
    And the output says "SLOT-MISSING RC-1: nothing shows that it is effective"
    Examples:
      | status    | words                    |
      | FAILED    | failed                   |
      | SKIPPED   | skipped                  |
      | PENDING   | undefined                |
      | UNDEFINED | undefined                |
      | AMBIGUOUS | undefined                |
      | RETRIED   | passed only when retried |

  @SRS-3105
  Scenario: A result for other words is stale
    Given it was built and its scenarios were run
    And in its file "features/warning.feature" the words "When it is 41 degrees" become "When it is 39 degrees"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns' for SRS-1: not run, the words of features/warning.feature have changed"

  @SRS-3105
  Scenario: A row that was added and never run is not passed
    Given it was built and its scenarios were run
    And in its file "features/warning.feature" the words "      | 2      |" become "      | 2      |\n      | 3      |"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns although a sensor fails' for RC-1: not run"

  @SRS-3104
  Scenario Outline: Reading less than the floor is a finding
    Given in its file "traceability/trace-model.yaml" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | words                         | others                             | finding                                          |
      | items: {SRS: 2}               | items: {SRS: 3}                    | FLOOR read 2 items of kind SRS, the floor is 3   |
      | features: [features/          | features: [nowhere/                | FLOOR read 0 scenarios, the floor is 3           |
      | messages: ['target/           | messages: ['nowhere/               | FLOOR read 0 results of scenarios, the floor is 3 |
      | testResults: 0                | testResults: 1                     | FLOOR read 0 results of tests, the floor is 1    |

  @SRS-3104
  Scenario: What stood in the baseline and is gone is a finding
    When the trace tool runs "baseline"
    Then the exit code is 0
    Given in its file "requirements/clauses.yaml" the words "CLAUSE-5.1" become "CLAUSE-5.2"
    And in its file "features/warning.feature" the words "Scenario: warns" become "Scenario: is loud"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "BASELINE-GONE the item CLAUSE-5.1 is gone (nearest match: CLAUSE-5.2)"
    And the output says "BASELINE-GONE the scenario features/warning.feature: warns is gone"

  @SRS-3104
  Scenario: A file that no kind reads is a finding
    Given its file "requirements/more.yaml" holds "- {id: SRS-3}\n"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "requirements/more.yaml:1:1: FILE-UNCLAIMED"

  @SRS-3106 @RC-83 @effective
  Scenario Outline: SOUP and release are compared both ways
    Given in its file "soup/soup.yaml" the words "<words>" become "<others>"
    And its release also holds "pkg:maven/x/z@2"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "SOUP-UNDECLARED pkg:maven/x/z@2 is in the release and not declared"
    And the output says "<finding>"
    Examples:
      | words                       | others                                | finding                                                        |
      | x/y@1.0                     | x/y@1.1                               | SOUP-VERSION SOUP-1 declares pkg:maven/x/y in version 1.1, but 1.0 is in the release |
      | x/y@1.0                     | x/w@1.0                               | SOUP-ABSENT SOUP-1 declares pkg:maven/x/w, which is not in the release |
      | notPerformed: nobody looked | date: 2020-01-01, result: none        | SOUP-REVIEW SOUP-1: its anomalies were reviewed on 2020-01-01, more than 180 days ago |
      | notPerformed: nobody looked | date: 2020-01-01                      | SOUP-REVIEW SOUP-1: a review of its anomalies needs a date and a result |
