Feature: What a clause and a residual risk rest on

  Background:
    Given a small repository whose trace is whole

  @SRS-3150
  Scenario Outline: A clause is never a bare yes
    Given its file "requirements/clauses.yaml" holds "- {id: CLAUSE-5.1, title: Plan, <fields>}\n"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | fields                                  | finding                                                        |
      | state: 'yes', evidence: m               | CLAUSE-STATE CLAUSE-5.1 is 'yes', which is none of evidence,   |
      | state: compliant, evidence: m           | CLAUSE-STATE CLAUSE-5.1 is 'compliant'                         |
      | state: evidence                         | CLAUSE-BARE CLAUSE-5.1 says evidence and names none            |
      | state: not applicable                   | CLAUSE-BARE CLAUSE-5.1 is 'not applicable' and does not say why |
      | state: not applicable, rationale: N/A.  | CLAUSE-BARE CLAUSE-5.1 is 'not applicable' and does not say why |
      | state: evidence, evidence: docs/plan.md | PATH-MISSING CLAUSE-5.1: there is no docs/plan.md              |

  @SRS-3150 @SRS-3151
  Scenario: A clause stands no better than its evidence in this run
    Given its file "requirements/clauses.yaml" holds "- {id: CLAUSE-5.1, title: Plan, state: evidence, evidence: requirements}\n"
    And its scenario "warns" ended as "FAILED"
    When the trace tool runs "site --out out"
    Then the exit code is 0
    And its file "out/clauses.html" says "manual attention"
    And its file "out/clauses.html" says "Stated as evidence, but requirements: "
    And its file "out/clauses.html" says "SRS-1 is failed"
    And its file "out/item/SRS-1.html" says "failed"

  @SRS-3150
  Scenario: Only a holder of the text verifies a clause
    Given a person "PERSON-1" with a key of their own
    When at a terminal "PERSON-1" answers to "review sign CLAUSE-5.1 --person PERSON-1 --meaning reviewer"
    Then the exit code is 0
    When the trace tool runs "site --out out"
    Then its file "out/clauses.html" says "unverified: PERSON-1 signed and is no holder of the text"
    Given in its file "requirements/persons.yaml" the words "  role: reviewer" become "  role: reviewer\n  capacity: holder of the text"
    When the trace tool runs "site --out out"
    Then its file "out/clauses.html" says "verified by PERSON-1 on "
    Given in its file "requirements/clauses.yaml" the words "title: Plan" become "title: Plans"
    When the trace tool runs "site --out out"
    Then its file "out/clauses.html" says "unverified: signed by PERSON-1 on "

  @SRS-3152 @SRS-3151
  Scenario: A failing test of a control makes the residual risk suspect at once
    Given in its file "features/warning.feature" the words "Feature: " become "@RC-1 @effective\nFeature: "
    And its scenario "warns" ended as "FAILED"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "RISK-SUSPECT RISK-1 rests on RC-1, of which scenario 'warns' is failed"
    When the trace tool runs "site --out out"
    Then its file "out/item/RISK-1.html" says "suspect"

  @SRS-3351 @SRS-3353
  Scenario Outline: A signed residual risk is suspect when what it rests on changes
    Given a person "PERSON-1" with a key of their own
    And it was built and its scenarios were run
    When at a terminal "PERSON-1" answers to "review sign RISK-1 --person PERSON-1 --meaning reviewer"
    Then the exit code is 0
    When the trace tool runs "review verify"
    Then the exit code is 0
    Given in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "review verify"
    Then the exit code is 1
    And the output says "REVIEW-SUSPECT RISK-1 was signed by PERSON-1 as reviewer on "
    And the output says "<what> changed since"
    When the trace tool runs "site --out out"
    Then its file "out/item/RISK-1.html" says "<what> changed since"
    And its file "out/item/HS-1.html" says "because of"
    And its file "out/index.html" says "RISK-1 was signed by PERSON-1"
    Examples:
      | file                           | words              | others           | what             |
      | risk/rc.yaml                   | title: A second    | title: Another   | RC-1             |
      | risk/cause.yaml                | reads too low      | reads low        | CAUSE-1          |
      | risk/policy.yaml               | {acceptable: 6, judgement: 8} | {acceptable: 9, judgement: 9} | risk/policy.yaml |
      | requirements/srs.yaml          | A second sensor is | Some sensor is   | SRS-2            |
      | m/src/main/java/a/c/Guard.java | Math.max           | Math.min         | RC-1 code        |
      | features/warning.feature       | takes the higher   | takes the lower  | RC-1 tests       |

  @SRS-3350 @SRS-3353
  Scenario: Floors and policies are signed like items
    Given a person "PERSON-1" with a key of their own
    When the trace tool runs "review list"
    Then the output says "traceability/trace-model.yaml unsigned"
    And the output says "risk/policy.yaml unsigned"
    When at a terminal "PERSON-1" answers to "review sign traceability/trace-model.yaml --person PERSON-1 --meaning reviewer"
    Then the exit code is 0
    Given in its file "traceability/trace-model.yaml" the words "floors:" become "# said again\nfloors:"
    When the trace tool runs "review list"
    Then the output says "traceability/trace-model.yaml reviewer PERSON-1 signed"
    Given in its file "traceability/trace-model.yaml" the words "items: {SRS: 2}" become "items: {SRS: 1}"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "traceability/trace-model.yaml:1:1: REVIEW-VOID traceability/trace-model.yaml was signed by PERSON-1"
    When the trace tool runs "site --out out"
    Then its file "out/index.html" says "controlled files 1"

  @SRS-3153 @SRS-3154 @SRS-3155
  Scenario Outline: Reasons are more than a word, and judgements are signed
    Given in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "<finding>"
    Examples:
      | file             | words                | others                                      | finding                                                          |
      | risk/rc.yaml     | tier: protective     | tier: protective\n  newRisks: None.         | CONTROL-REASON RC-1 says 'None.' under 'newRisks' and not why    |
      | risk/rc.yaml     | tier: protective     | tier: protective\n  newRisks: see CAUSE-11  | NEW-RISK RC-1 leads to CAUSE-11, which is not there (nearest match: CAUSE-1) |
      | risk/rc.yaml     | tier: protective     | tier: protective\n  newRisks: it may burn   | NEW-RISK RC-1 brings a new risk that has no entry                |
      | risk/risk.yaml   | before: {p1: 5       | before: {p1: 4                              | RISK-SOFTWARE RISK-1 states P1 4 before control, though CAUSE-1 starts in software |
      | risk/risk.yaml   | after: {p1: 3, p2: 3} | after: {p1: 5, p2: 3}\n  benefitRisk: it helps | RISK-JUDGEMENT RISK-1 has a benefit-risk analysis that no standing signature approves |
      | risk/policy.yaml | ages:                | overallResidualRisk: {result: acceptable}\nages: | RISK-JUDGEMENT the overall residual risk is stated as 'acceptable' |

  @SRS-3155
  Scenario: The overall residual risk is compiled for a person and not computed
    When the trace tool runs "site --out out"
    Then its file "out/index.html" says "Overall residual risk, a person's judgement: <span class=\"state not-performed\">not performed"

  @SRS-3156
  Scenario: Entries in nearly the same words are shown
    Given its file "risk/cause.yaml" holds "- {id: CAUSE-1, title: The only sensor is read once a minute and reads too low, leadsTo: HS-1, startsIn: ITEM-1}\n- {id: CAUSE-2, title: The only sensor is read once a minute and reads too high, leadsTo: HS-1, startsIn: ITEM-1, notCredible: it warns}\n"
    When the trace tool runs "check --json out/report.json"
    Then the exit code is 0
    And its file "out/report.json" says "\"like\" : \"CAUSE-1\""
    When the trace tool runs "site --out out"
    Then its file "out/alike.html" says "CAUSE-2"
    Given in its file "risk/cause.yaml" the words "too high" become "too low"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "NEAR-DUPLICATE CAUSE-2 says the same as CAUSE-1: 100 % of their words"

  @SRS-3352
  Scenario: A release is an engineering baseline until all that the plan asks for is signed
    Given a person "PERSON-1" with a key of their own
    And in its file "traceability/trace-model.yaml" the words "policy:" become "policy:\n  signed: [UN]"
    When at a terminal "PERSON-1" answers to "review sign UN-1 traceability/trace-model.yaml risk/policy.yaml --person PERSON-1 --meaning author"
    Then the exit code is 0
    When the trace tool runs "check --release"
    Then the output says "ENGINEERING BASELINE: 3 of 3 entries lack a signature that the plan asks for"
    When the trace tool runs "site --out out"
    Then its file "out/item/UN-1.html" says "ENGINEERING BASELINE"
