Feature: A new device's repository

  Background:
    Given a small repository whose trace is whole

  @SRS-3605
  Scenario: It opens red, and every finding says what to do
    When the trace tool runs "init pump --name Pump"
    Then the exit code is 0
    And the output says "1. requirements/intended-purpose.yaml: say what the device is for, for whom, and what it is not for."
    And its file "pump/README.md" says "# Pump"
    When the trace tool runs "check -C pump"
    Then the exit code is 1
    And the output says "FLOOR read 0 items of kind UN, the floor is 1; they are read from requirements/user-needs.yaml"
    And the output says "ENGINEERING BASELINE"

  @SRS-3605
  Scenario: Its documents can be written at once, from words that may be edited, and say what is not there
    When the trace tool runs "init pump --name Pump"
    And its file "pump/traceability/templates/soup-list.md" holds "# Our own words\n\n{{items SOUP}}\n"
    And the trace tool runs "documents -C pump --out papers"
    Then the exit code is 0
    And the output says "Wrote 17 documents"
    And every PDF in "pump/papers" says "Not CE-marked" on page 1
    And every PDF in "pump/papers" says "Pump" on page 1
    And the PDF "pump/papers/development-plan.pdf" says each of "not performed, PLAN, TOOL"
    And the PDF "pump/papers/traceability.pdf" says each of "not performed, nothing yet to stand in it"
    And the PDF "pump/papers/clauses.pdf" says each of "missing, IEC62304-5.1.1"
    And every PDF in "pump/papers" says "unsigned"
    And the PDF "pump/papers/soup-list.pdf" says each of "Our own words, No entry of kind SOUP"

  @SRS-3605
  Scenario: A folder that is not empty is left alone
    When the trace tool runs "init requirements"
    Then the exit code is 2
    And the output says "is not an empty folder; nothing was written"
