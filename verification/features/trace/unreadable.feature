Feature: What cannot be read

  Background:
    Given a small repository whose trace is whole

  @SRS-3103 @SRS-3102
  Scenario Outline: A broken file is named by file, line and column
    Given its file "<file>" holds "<text>"
    When the trace tool runs "check"
    Then the exit code is 2
    And the output says "<file>:<place>: UNREADABLE <reason>"
    And the output says "Nothing was checked"
    Examples:
      | file                          | text                            | place | reason                           |
      | requirements/srs.yaml         | - id: SRS-1\n  title: [a\n      | 3:1   | not YAML                         |
      | requirements/srs.yaml         | - id: SRS-1\n  id: SRS-2\n      | 2:3   | the key 'id' stands here twice   |
      | requirements/srs.yaml         | id: SRS-1\n                     | 1:1   | has to be a list of items        |
      | requirements/srs.yaml         | - &a {id: SRS-1}\n- *a\n        | 2:3   | aliases are not used             |
      | features/warning.feature      | Feature: a\n Scenario: b\n  When c\n  And d\n nonsense\n | 5:2 | not Gherkin                      |
      | target/run.ndjson             | {\"meta\":{}}\n{\"source\":\n       | 2:11  | not JSON                         |
      | target/surefire-reports/TEST-a.xml | <testsuite>\n<testcase>    | 2:11  | not XML                          |
      | m/target/classes/a/X.class    | no class                        | 1:1   | not a class file                 |
      | traceability/trace-model.yaml | version: 1\nkind: {}\n          | 2:1   | unknown setting 'kind'           |
      | risk/policy.yaml              | severity: {}\n                  | 1:1   | the risk policy names no severity |

  @SRS-3103
  Scenario: All broken files are named in one run
    Given its file "requirements/srs.yaml" holds "- ["
    And its file "requirements/sys.yaml" holds "- {"
    When the trace tool runs "check"
    Then the exit code is 2
    And the output says "requirements/srs.yaml:"
    And the output says "requirements/sys.yaml:"

  @SRS-3102
  Scenario Outline: Wrong usage ends in 2
    When the trace tool runs "<command>"
    Then the exit code is 2
    Examples:
      | command           |
      | chek              |
      | check --jason x   |
      | site              |
      | check -C nowhere  |

  @SRS-3102
  Scenario: A failure of the tool itself ends in 3
    When the trace tool runs "check --json /dev/full"
    Then the exit code is 3
    And the output says "The trace tool itself failed; this is neither a finding nor a pass."

  @SRS-3102
  Scenario: A place that cannot be written to is named and ends in 2
    Given its file "out" holds "a file where a folder is wanted"
    When the trace tool runs "site --out out"
    Then the exit code is 2
    And the output says ":1:1: cannot be read or written: "

  @SRS-3103
  Scenario: A link is not followed, and not passed over either
    Given its file "requirements/srs.yaml" is a link to where it was moved
    When the trace tool runs "check --without-results"
    Then the exit code is 2
    And the output says "requirements/srs.yaml:1:1: UNREADABLE is a symbolic link"

  @SRS-3103
  Scenario: A name that the machine cannot write is no failure of the tool
    Given a file whose name holds an umlaut stands in "docs"
    When the trace tool runs "check --without-results" on a machine that knows no umlauts
    Then the exit code is 0

  @SRS-3103
  Scenario: Quality data whose name the machine cannot write is named
    Given a file whose name holds an umlaut stands in "features"
    When the trace tool runs "check --without-results" on a machine that knows no umlauts
    Then the exit code is 2
    And the output says "bersicht.feature:1:1: UNREADABLE has a name that cannot be written"
    And the output says "say LC_ALL=C.UTF-8, or rename it"

  @SRS-3806
  Scenario: What is stopped leaves no copy behind
    When "selftest" of the trace tool is stopped as soon as it made a temporary folder
    Then nothing of it is left
