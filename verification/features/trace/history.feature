Feature: What changed between two states

  Background:
    Given a small repository whose trace is whole
    And it was built and its scenarios were run
    And it is committed as "v1"

  @SRS-3602 @SRS-3601
  Scenario: A changed class touches everything up to the risk, and the evidence
    Given in its file "m/src/main/java/a/c/Guard.java" the words "Math.max" become "Math.min"
    When the trace tool runs "impact --since v1 --json out/impact.json"
    Then the exit code is 1
    And the output says "RISK-1 Burn from touching it"
    And the output says "m/src/main/java/a/c/Guard.java (changed) > implements SRS-2 > realises RC-1 > breaks CAUSE-1 > leadsTo HS-1 > situation of RISK-1"
    And the output says "features/warning.feature: scenario 'warns although a sensor fails'"
    And the output says "target/run.ndjson:"
    And its file "out/impact.json" says "\"group\" : \"evidence\""

  @SRS-3602
  Scenario: A file to which nothing traces is named
    Given its file "m/build.sh" holds "true"
    When the trace tool runs "impact --since v1"
    Then the exit code is 1
    And the output says "m/build.sh (added)"

  @SRS-3601
  Scenario: A revision that is not there is wrong usage
    When the trace tool runs "impact --since v11"
    Then the exit code is 2
    And the output says "there is no revision 'v11' (nearest match: v1)"

  @SRS-3607
  Scenario: A shell learns the commands and options
    When the trace tool runs "completion"
    Then the exit code is 0
    And the output says "--without-results"

  @SRS-3606
  Scenario: Each saved edit among 50,000 items is answered with what it changes
    Given 6250 families of need, requirement, design and test
    When the trace tool watches with "check --watch --without-results"
    And in its file "requirements/srs.yaml" the words "SYS-1" and "SYS-11x" are saved in turn, 4 times
    Then each edit was answered with "requirements/srs.yaml:4:14: LINK-DANGLING SRS-1 'satisfies' names SYS-11x, which is not there"

  @SRS-3603
  Scenario: Two releases differ in a requirement and a component
    Given in its file "requirements/srs.yaml" the words "above 40" become "above 45"
    And in its file "soup/soup.yaml" the words "version: '1.0'" become "version: '1.1'"
    And it is committed as "v2"
    When the trace tool runs "diff v1 v2 --html out/diff.html --json out/diff.json"
    Then the exit code is 1
    And the output says "~ SRS-1 Warn"
    And the output says "version: 1.0 -> 1.1"
    And the output says "Does the change bring a new or another third-party component, runtime or database?"
    And its file "out/diff.html" says "<ins>The software warns when the sensor reads above 45 degrees.</ins>"
    And its file "out/diff.json" says "\"id\" : \"PLATFORM\""

  @SRS-3603
  Scenario: What was run again in the folder is told
    When the trace tool runs "diff v1"
    Then the exit code is 0
    And the output says "Evidence (3 tests compared, 3 with a result in .)"

  @SRS-3603
  Scenario: A result of another build was not run again
    Given in its file "m/src/main/java/a/c/Guard.java" the words "Math.max" become "Math.min"
    When the trace tool runs "diff v1"
    Then the output says "Evidence (3 tests compared, 0 with a result in .)"
    And the output says "warns although a sensor fails: was not kept, is not run, another target/device.jar was tested"

  @SRS-3603
  Scenario: A release does not differ from itself
    When the trace tool runs "diff v1 v1"
    Then the exit code is 0

  @SRS-3604
  Scenario: A sample is drawn by seed and printed
    When the trace tool runs "sample --seed 42 --threads 2 --out one --json one/sample.json"
    Then the exit code is 0
    And the output says "Seed 42: 2 of 3 items that need evidence"
    And its file "one/thread-002.html" says "target/run.ndjson"
    And its file "one/sample.json" says "\"population\" : 3"
    When the trace tool runs "sample --seed 42 --threads 2 --out two"
    Then the folders "one" and "two" hold the same bytes
    And every link in "one" leads to a page that is there

  @SRS-3604
  Scenario: A sample of nothing is wrong usage
    When the trace tool runs "sample --seed 42 --threads 0"
    Then the exit code is 2
