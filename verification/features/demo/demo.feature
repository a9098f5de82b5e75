Feature: The whole path with one command

  @SRS-2601 @SRS-2603
  Scenario: The built-in phantom arrives as a structure set at the planning system
    When I run the demonstration with "--exit"
    Then the exit code is 0
    And the demonstration printed where the structure set and its picture are
    And both files exist
    And no process of the demonstration is left

  @SRS-2602
  Scenario: The user's own series is taken
    Given the phantom CT series "thorax"
    When I run the demonstration on the series with "--exit"
    Then the exit code is 0
    And the demonstration printed where the structure set and its picture are

  @SRS-2602
  Scenario: A series that the gate refuses is explained
    Given the phantom CT series "thorax" without slice 10
    When I run the demonstration on the series with "--exit"
    Then the exit code is 3
    And the output says "slice is missing between"

  @SRS-2601
  Scenario: What the one command needs and may not install is one line to run
    Given a machine without the package "fonts-dejavu-core", and a user who may not install it
    When that user runs the script with "prepare"
    Then the exit code is 2
    And the output says "missing: fonts-dejavu-core. Run this, then try again:"
    And the output says "sudo apt-get install fonts-dejavu-core"
    And the output does not say "called apt-get"
