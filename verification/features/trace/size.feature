Feature: Cost in proportion to size

  Background:
    Given a small repository whose trace is whole

  @SRS-3116
  Scenario: 50,000 items in families
    Given 6250 families of need, requirement, design and test
    When the trace tool runs "check" with 1024 MB of memory within 20 seconds
    Then the exit code is 0
    And the output says "Read 50018 items"

  @SRS-3116
  Scenario: A fan, a ladder and a cycle
    Given a fan of 40000, a ladder of 100 layers and a cycle of 10000
    When the trace tool runs "check" with 1024 MB of memory within 20 seconds
    Then the exit code is 1
    And the output says "1 LINK-CYCLE"
