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
  Scenario: A folder that is not empty is left alone
    When the trace tool runs "init requirements"
    Then the exit code is 2
    And the output says "is not an empty folder; nothing was written"
