Feature: A control is taken out to see who misses it

  The trace tool is run as a process on a small repository with an agent that takes one method out.

  Background:
    Given a small repository whose trace is whole
    And in its file "features/warning.feature" the words "@RC-1 @effective" become "@SRS-2"

  @SRS-4101 @SRS-4102 @SRS-4103 @SRS-4105
  Scenario: A test that fails without the control is the record
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test says that the higher of 20 and 41 degrees is 41
    When the trace tool runs "effect RC-1"
    Then the exit code is 0
    And the output says "RC-1: noticed by GuardTest.takes_the_higher"
    And its file "evidence/effectiveness.json" says "a.c.Guard#higher"
    And its file "evidence/effectiveness.json" says "expected: <41.0> but was: <20.0>"
    When the trace tool runs "check"
    Then the output says "1 of 1 controls in software have the record"
    And the output says "(1 in the shipped program, 0 by mutation)"

  @SRS-4106
  Scenario: A test that passes without the control is a finding
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test says that the higher of 41 and 20 degrees is 41
    When the trace tool runs "effect RC-1"
    Then the exit code is 1
    And the output says "RC-1: NOT NOTICED by 1 tests"
    When the trace tool runs "check"
    Then the output says "risk/rc.yaml:1:7: CONTROL-UNNOTICED RC-1 was disabled (a.c.Guard#higher), and none of its 1 tests of effectiveness noticed"

  @SRS-4104 @SRS-4101 @SRS-4103
  Scenario: A method that is not there takes nothing out
    Given its control is taken out by "a.c.Guard#hihger=>return argument 1"
    And a test says that the higher of 20 and 41 degrees is 41
    When the trace tool runs "effect RC-1"
    Then the exit code is 2
    And the output says "RC-1: nothing can be said: a.c.Guard has no method hihger"
    When the trace tool runs "check"
    Then the output says "CONTROL-METHOD RC-1: no compiled class has a.c.Guard#hihger (nearest match: higher)"

  @SRS-4101 @SRS-4103
  Scenario: A method that is never called takes nothing out
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test says nothing about the control
    When the trace tool runs "effect RC-1"
    Then the exit code is 2
    And the output says "RC-1: nothing can be said: its tests never load a.c.Guard"

  @SRS-4105 @SRS-4106
  Scenario: A record of another jar is stale, and a release says so
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test says that the higher of 20 and 41 degrees is 41
    When the trace tool runs "effect RC-1"
    Then the exit code is 0
    Given in its file "m/src/main/java/a/b/Warner.java" the words "class Warner {}" become "class Warner { int x; }"
    When the trace tool runs "check --release"
    Then the exit code is 1
    And the output says "CONTROL-UNSHOWN RC-1 has no record of a test that failed with the control disabled: another target/device.jar was tested"

  @SRS-4107
  Scenario: A control whose tests do not end is left in words
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test waits for ever where the higher of 20 and 41 degrees is not 41
    When the trace tool runs "effect --seconds 20 RC-1"
    Then the exit code is 1
    And the output says "RC-1: nothing can be said: GuardTest.takes_the_higher was not over when the 20 s of this control were (--seconds), and none failed"

  @SRS-4107
  Scenario: What tests leave in the folder for temporary files goes with them
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test leaves a temporary file and says that the higher of 20 and 41 degrees is 41
    When the trace tool runs "effect RC-1"
    Then the output says "RC-1: noticed by GuardTest.takes_the_higher"
    And every temporary file of the test is gone

  @SRS-4107
  Scenario: A campaign that is killed leaves nothing behind
    Given its control is taken out by "a.c.Guard#higher=>return argument 1"
    And a test waits for ever where the higher of 20 and 41 degrees is not 20
    When the trace tool is killed while it runs the tests of "RC-1"
    Then within 30 seconds nothing that it started runs any more
