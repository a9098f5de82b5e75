Feature: Findings that are let stand, and who answers for it

  Background:
    Given a small repository whose trace is whole
    And a person "PERSON-1" with a key of their own

  @SRS-3901 @SRS-3902
  Scenario: An accepted finding is counted, also when its line has moved, until it is another one
    Given in its file "requirements/srs.yaml" the words "- id: SRS-1" become "- {id: SRS-3, title: t, text: x, satisfies: SYS-9, item: ITEM-1, verification: test}\n- id: SRS-1"
    And in its file "m/src/main/java/a/b/Warner.java" the words "@Implements(\"SRS-1\")" become "@Implements({\"SRS-1\", \"SRS-3\"})"
    And in its file "features/warning.feature" the words "@SRS-1" become "@SRS-1 @SRS-3"
    And it was built and its scenarios were run
    When the trace tool runs "check"
    Then the exit code is 1
    When somebody proposes "accept LINK-DANGLING --at requirements/srs.yaml --by Somebody" because "SYS-9 comes with the next version" for 30 days
    Then the exit code is 0
    And the output says "Wrote to approvals/accepted-findings.yaml: ACCEPT-1, 1 findings. Nobody approved it; commit it."
    When the trace tool runs "check --json out/report.json --sarif out/report.sarif"
    Then the exit code is 0
    And the output says "1 accepted: 1 LINK-DANGLING; 0 of them approved by a person."
    And its file "out/report.json" says "\"entry\" : \"ACCEPT-1\""
    And its file "out/report.sarif" says "\"status\" : \"underReview\""
    And its file "out/report.sarif" says "SYS-9 comes with the next version"
    And its file "out/report.sarif" fits the schema of SARIF
    Given in its file "requirements/srs.yaml" the words "- {id: SRS-3" become "# A line more.\n\n- {id: SRS-3"
    When the trace tool runs "check"
    Then the exit code is 0
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-1" become "satisfies: SYS-8"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "LINK-DANGLING SRS-1 'satisfies' names SYS-8"
    And the output says "1 accepted: 1 LINK-DANGLING"
    When the trace tool runs "check"
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-8" become "satisfies: SYS-1"
    And in its file "requirements/srs.yaml" the words "satisfies: SYS-9" become "satisfies: SYS-1"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "approvals/accepted-findings.yaml:7:3: ACCEPTANCE-UNUSED ACCEPT-1: no finding is like this any more"

  @SRS-3901
  Scenario: An acceptance ends, and cannot last longer than the risk policy allows
    Given in its file "requirements/val.yaml" the words "validates: UN-1" become "validates: [UN-1, UN-2]"
    And it was built and its scenarios were run
    When somebody proposes "accept LINK-DANGLING --item VAL-1 --by Somebody" because "UN-2 is being written" for 181 days
    Then the exit code is 2
    And the output says "days away, which the risk policy allows"
    When somebody proposes "accept LINK-DANGLING --item VAL-1 --by Somebody" because "UN-2 is being written" for 180 days
    Then the exit code is 0
    Given what "approvals/accepted-findings.yaml" lets stand ended yesterday
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "ACCEPTANCE-EXPIRED ACCEPT-1: counted until"
    And the output says "LINK-DANGLING VAL-1 'validates' names UN-2"

  @SRS-3902
  Scenario Outline: What guards against a false pass cannot be accepted
    When the trace tool runs "check"
    And somebody proposes "accept <rule> --at traceability/trace-model.yaml --by Somebody" because "it disturbs" for 30 days
    Then the exit code is 2
    And the output says "Nothing was written: <reason>"
    Examples:
      | rule            | reason                                     |
      | FLOOR           | it guards against a pass over nothing      |
      | TEST-NOT-PASSED | a test that did not pass is no evidence    |
      | REVIEW-VOID     | who signs, and what for, is not to be      |
      | RISK-STEP       | the risk policy decides about risks        |
      | UNREADABLE      | there is no rule UNREADABLE; what cannot be read is no finding either |
      | LINK-DANGLING   | there is no such finding                   |

  @SRS-3903
  Scenario: A release rests on no acceptance and no way out that another person did not approve
    Given in its file "requirements/val.yaml" the words "validates: UN-1" become "validates: [UN-1, UN-2]"
    And in its file "risk/rc.yaml" the words "  state: implemented" become "  state: implemented\n  notDisabled: it is a sensor"
    And in its file "requirements/persons.yaml" the words "- id: PERSON-1" become "- id: PERSON-2\n  title: A colleague\n  role: author\n- id: PERSON-1"
    And it is under git and all of it is committed
    And it was built and its scenarios were run
    When somebody proposes "accept LINK-DANGLING --item VAL-1 --by PERSON-2" because "UN-2 is being written" for 30 days
    And the trace tool runs "check --release"
    Then the exit code is 1
    And the output says "ESCAPE-UNAPPROVED VAL-1: not performed lacks approver, expiry"
    And the output says "ACCEPTANCE-UNAPPROVED ACCEPT-1: accepts LINK-DANGLING VAL-1, and nobody approved it"
    When the trace tool runs "site --out target/site"
    Then its file "target/site/index.html" says "4 escapes</a>, of which 4 were approved by nobody."
    When at a terminal "PERSON-1" answers to "review sign ACCEPT-1 VAL-1 SOUP-1 RC-1 --person PERSON-1 --meaning approver"
    And the trace tool runs "check --release --sarif target/report.sarif"
    Then the exit code is 0
    And the output says "1 accepted: 1 LINK-DANGLING; 1 of them approved by a person."
    And its file "target/report.sarif" says "\"status\" : \"accepted\""
    And its file "target/report.sarif" fits the schema of SARIF
    When the trace tool runs "site --out target/site"
    Then its file "target/site/index.html" says "4 escapes</a>, of which 0 were approved by nobody."
    Given in its file "approvals/accepted-findings.yaml" the words "UN-2 is being written" become "nobody will look"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "REVIEW-VOID ACCEPT-1 was signed by PERSON-1 as approver"

  @SRS-3903
  Scenario: An approval does not count while nobody can say that the approver is not the proposer
    Given in its file "requirements/val.yaml" the words "validates: UN-1" become "validates: [UN-1, UN-2]"
    And it is under git and all of it is committed
    And it was built and its scenarios were run
    When somebody proposes "accept LINK-DANGLING --item VAL-1 --by Somebody" because "UN-2 is being written" for 30 days
    And at a terminal "PERSON-1" answers to "review sign ACCEPT-1 --person PERSON-1 --meaning approver"
    And the trace tool runs "check --release"
    Then the exit code is 1
    And the output says "ACCEPTANCE-UNAPPROVED ACCEPT-1: accepts LINK-DANGLING VAL-1, and was proposed by no PERSON"

  @SRS-3903
  Scenario: Who proposes an acceptance cannot approve it
    Given in its file "requirements/val.yaml" the words "validates: UN-1" become "validates: [UN-1, UN-2]"
    And it was built and its scenarios were run
    When somebody proposes "accept LINK-DANGLING --item VAL-1 --by PERSON-1" because "UN-2 is being written" for 30 days
    And at a terminal "PERSON-1" answers to "review sign ACCEPT-1 --person PERSON-1 --meaning approver"
    Then the exit code is 2
    And the output says "Nothing was signed: PERSON-1 proposed ACCEPT-1, and its approver is somebody else."

  @SRS-3904
  Scenario: A repository is adopted step by step
    Given in its file "requirements/val.yaml" the words "validates: UN-1" become "validates: [UN-1, UN-2]"
    And it was built and its scenarios were run
    When somebody proposes "accept --freeze --by Somebody" because "it grew for ten years" for 90 days
    Then the exit code is 0
    And its file "approvals/frozen-findings.yaml" says "- 'LINK-DANGLING requirements/val.yaml: VAL-1 ''validates'' names UN-2, which is not there'"
    When the trace tool runs "check"
    Then the exit code is 0
    And the output says "1 frozen: 1 LINK-DANGLING; to be cleared before a release."
    Given in its file "requirements/val.yaml" the words "UN-2]" become "UN-2, UN-3]"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "LINK-DANGLING VAL-1 'validates' names UN-3"
    When the trace tool runs "check --release"
    Then the output says "LINK-DANGLING VAL-1 'validates' names UN-2"
    Given in its file "requirements/val.yaml" the words ", UN-2, UN-3]" become "]"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "ACCEPTANCE-UNUSED FREEZE-1: gone is LINK-DANGLING requirements/val.yaml: VAL-1"
    When the trace tool runs "accept --thaw"
    Then the exit code is 0
    When the trace tool runs "check"
    Then the exit code is 0
    When the trace tool runs "accept --thaw"
    Then the exit code is 2
