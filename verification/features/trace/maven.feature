Feature: The check as a goal of a Maven build

  Background:
    Given a small repository whose trace is whole
    And it was built and its scenarios were run
    And it is a Maven project that checks its trace in "verify"

  @SRS-3608
  Scenario: A whole trace lets the build pass
    When Maven runs "oarlock-trace:check" without a network
    Then the exit code is 0
    And the output says "No findings. Read 18 items, 2 claims of code"
    And the output says "BUILD SUCCESS"

  @SRS-3608
  Scenario: A finding fails the build, with its place
    Given in its file "requirements/srs.yaml" the words "satisfies: SYS-1" become "satisfies: SYS-11"
    When Maven runs "verify" without a network
    Then the exit code is 1
    And the output says "requirements/srs.yaml:4:14: LINK-DANGLING SRS-1 'satisfies' names SYS-11, which is not there (nearest match: SYS-1)"
    And the output says "BUILD FAILURE"

  @SRS-3608
  Scenario: A check that is left out says so
    When Maven runs "verify -Doarlock-trace.skip" without a network
    Then the exit code is 0
    And the output says "The trace was not checked"
