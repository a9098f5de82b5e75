Feature: The trace tool proves that it finds what is seeded

  Background:
    Given a small repository whose trace is whole

  @SRS-3801
  Scenario: Each kind of defect is seeded and found, here and in the specimen
    Given it was built and its scenarios were run
    And nothing is built again
    And its files are remembered
    When the trace tool runs "selftest"
    Then the exit code is 0
    And the output says "Clean copy of specimen, checked as for a release: no finding."
    And the output says "Clean copy of this repository, checked with results: no finding."
    And the output says " of them in a copy of this repository: "
    And the output says " found, 0 missed"
    And its files are as remembered

  @SRS-3801
  Scenario: A repository without results is told so
    Given its file "target/run.ndjson" holds ""
    When the trace tool runs "selftest"
    Then the exit code is 0
    And the output says "This repository has no results of tests"
    And the output says "seeded in the specimen only"

  @SRS-3802
  Scenario Outline: A seed that somebody else wrote decides as well
    Given its file "seeds/mine.yaml" holds "- {name: mine, defect: words, file: risk/rc.yaml, <edit>, expect: <expected>}"
    When the trace tool runs "selftest --seeds seeds"
    Then the exit code is <code>
    And the output says "<words>"
    Examples:
      | edit                                  | expected      | code | words                                     |
      | find: CAUSE-1, replace: CAUSE-11      | LINK-DANGLING | 0    | 0 missed                                  |
      | delete: true                          | must be found | 0    | 0 missed                                  |
      | append: '# words'                     | nothing       | 0    | 0 missed                                  |
      | append: '# words'                     | must be found | 1    | MISSED seeds of others in this repository: mine: words |
      | find: nowhere, replace: x             | must be found | 1    | could not be planted                      |
      | append: x                             | LINK-DANGLED  | 2    | mine.yaml:1:3: UNREADABLE expect is a rule |

  @SRS-3803
  Scenario: Use, possible error, test and result are written for a person to judge
    When the trace tool runs "selftest --out record --json record.json"
    Then the exit code is 0
    And its file "record/selftest.html" says "Possible error"
    And its file "record/selftest.html" says "not performed, not signed"
    And its file "record/selftest.json" says "\"result\" : "
    And its file "record.json" says "\"exitCode\" : 0"

  @SRS-3804
  Scenario: A tool that cannot read the repository says so and proves nothing
    Given its file "requirements/srs.yaml" holds "- ["
    When the trace tool runs "selftest"
    Then the exit code is 2
    And the output says "requirements/srs.yaml:1:4: UNREADABLE"

  @SRS-3805 @SRS-3103
  Scenario Outline: Input that was made to cost everything costs a line
    Given it was built and its scenarios were run
    And nothing is built again
    And its file "<file>" holds 100000 times "<words>"
    When the trace tool runs "check" with 256 MB of memory within 10 seconds
    Then the exit code is 2
    And the output says "<file>:"
    And the output says "UNREADABLE"
    Examples:
      | file                               | words    |
      | requirements/srs.yaml              | [        |
      | requirements/srs.yaml              | - - |
      | requirements/srs.yaml              | [a, |
      | risk/policy.yaml                   | [        |
      | traceability/trace-model.yaml      | - [      |
      | target/bom.json                    | [        |
      | target/run.ndjson                  | [        |
      | target/surefire-reports/TEST-a.xml | <a>      |

  @SRS-3805 @SRS-3103
  Scenario Outline: Names that stand for ever more names are refused
    Given it was built and its scenarios were run
    And nothing is built again
    And its file "<file>" holds "<text>"
    When the trace tool runs "check" with 256 MB of memory within 10 seconds
    Then the exit code is 2
    And the output says "<file>:"
    And the output says "UNREADABLE"
    Examples:
      | file                               | text |
      | target/surefire-reports/TEST-a.xml | <!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;&b;'>]><testsuite>&c;</testsuite> |
      | target/surefire-reports/TEST-a.xml | <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><testsuite>&b;</testsuite> |
      | requirements/srs.yaml              | - &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n |
      | traceability/trace-model.yaml      | a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n |
