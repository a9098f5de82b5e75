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
