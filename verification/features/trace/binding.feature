Feature: Evidence and what it is bound to

  The trace tool is run as a process on a small repository. What was tested is written down when it
  is tested; a result is evidence only for what is there unchanged.

  Background:
    Given a small repository whose trace is whole

  @SRS-3202
  Scenario: A comment in SQL claims a requirement, a string does not, a slip is named
    Given its file "m/schema.sql" holds "-- [impl->SRS-1, SRS-9]\ninsert into t values ('[impl->SRS-8]');\n/* [imp->SRS-2] */\n"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "m/schema.sql:1:18: CODE-DANGLING m/schema.sql implements SRS-9, which is not there"
    And the output says "m/schema.sql:3:10: CODE-DANGLING m/schema.sql implements imp->SRS-2, which is not there"
    And the output does not say "SRS-8"

  @SRS-3201 @SRS-3203
  Scenario: What was tested is written down, and is evidence while it stands
    Given it was built and its scenarios were run
    When the trace tool runs "check"
    Then the exit code is 0
    And its file "target/evidence/binding.json" says "target/device.jar"
    And its file "target/evidence/binding.json" says "features/warning.feature"
    And its file "target/evidence/binding.json" says "a/b/Warner.class"

  @SRS-3203
  Scenario: Results that nobody bound are not run
    Given nobody wrote down what was tested
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns' for SRS-1: not run, nothing says what was tested; `trace bind` writes it down when the tests have run"

  @SRS-3203 @RC-83 @effective
  Scenario Outline: Evidence of something else is not run, with the reason
    Given it was built and its scenarios were run
    And in its file "<file>" the words "<words>" become "<others>"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns' for SRS-1: not run, <reason>"
    Examples:
      | file                            | words                 | others                | reason                                             |
      | m/src/main/java/a/b/Warner.java | class Warner {}       | class Warner { int x; } | another target/device.jar was tested               |
      | features/warning.feature        | When it is 41 degrees | When it is 39 degrees | the words of features/warning.feature have changed |
      | target/run.ndjson               | testRunStarted        | testRunFinished       | the report is not the one that was bound           |

  @SRS-3203 @RC-83 @effective
  Scenario: Evidence of another bill of materials is not run
    Given it was built and its scenarios were run
    And its release also holds "pkg:maven/x/z@2"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns' for SRS-1: not run, another target/bom.json was tested"

  @SRS-3203 @RC-83 @effective
  Scenario: Evidence of a jar is not run when the sources went on without it
    Given it was built and its scenarios were run
    And nothing is built again
    And in its file "m/src/main/java/a/b/Warner.java" the words "class Warner {}" become "class Warner { int x; }"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "TEST-NOT-PASSED scenario 'warns' for SRS-1: not run, the sources have changed since target/device.jar was built"

  @SRS-3204
  Scenario: A committed tree gives evidence for a release until it is edited
    Given a person "PERSON-1" with a key of their own
    And in its file "risk/rc.yaml" the words "  state: implemented" become "  state: implemented\n  notDisabled: it is a sensor"
    And it is under git and all of it is committed
    And it was built and its scenarios were run
    When at a terminal "PERSON-1" answers to "review sign VAL-1 SOUP-1 RC-1 --person PERSON-1 --meaning approver"
    And the trace tool runs "check --release"
    Then the exit code is 0
    Given in its file "requirements/sys.yaml" the words "warns above" become "shall warn above"
    When the trace tool runs "check"
    Then the exit code is 0
    And the output says "No evidence for a release: the tree is another than that on which the tests ran; the tree has changes that are not committed: requirements/sys.yaml."
    When the trace tool runs "check --release"
    Then the exit code is 1
    And the output says "EVIDENCE-TREE the tree has changes that are not committed: requirements/sys.yaml"

  @SRS-3204
  Scenario: A tree that was edited when its tests ran gives none
    Given it is under git and all of it is committed
    And in its file "requirements/un.yaml" the words "text: I want" become "text: I need"
    And it was built and its scenarios were run
    When the trace tool runs "check --release"
    Then the exit code is 1
    And the output says "EVIDENCE-TREE the tests ran on a tree with changes that are not committed: requirements/un.yaml"

  @SRS-3208
  Scenario: A test that seeds a cause of another control is named
    Given in its file "risk/cause.yaml" the words "- id: CAUSE-1" become "- {id: CAUSE-2, title: t, text: The sun., leadsTo: HS-1, outside: the sun}\n- id: CAUSE-1"
    And in its file "risk/rc.yaml" the words "- id: RC-1" become "- {id: RC-2, title: t, text: A shade., breaks: CAUSE-2, tier: design, state: planned, newRisks: none}\n- id: RC-1"
    And in its file "features/warning.feature" the words "@RC-1 @effective" become "@RC-1 @effective @CAUSE-2"
    When the trace tool runs "check"
    Then the exit code is 1
    And the output says "SEED-FOREIGN scenario 'warns although a sensor fails' says that it seeds CAUSE-2, which no control that it names breaks"

  @SRS-3205 @SRS-3208
  Scenario: It is said which controls were never seen to fail
    When the trace tool runs "check"
    Then the exit code is 0
    And the output says "Effectiveness: 1 of 1 causes that controls in software break are seeded by a test that says so. 0 of 1 controls in software have the record of a test of theirs that failed with the control disabled (0 in the shipped program, 0 by mutation); without it: RC-1."

  @SRS-3206 @RC-83 @effective
  Scenario Outline: A change to the decision of a control that no test notices keeps a release back
    Given in its file "traceability/trace-model.yaml" the words "policy:" become "policy:\n  mutated: [a.b, a.c]"
    And its file "m/target/pit-reports/mutations.xml" holds "<mutations><mutation detected='<detected>' status='SURVIVED' numberOfTestsRun='3'><sourceFile>Guard.java</sourceFile><mutatedClass>a.c.<class></mutatedClass><mutatedMethod>decide</mutatedMethod><lineNumber>7</lineNumber><description>negated conditional</description></mutation></mutations>"
    When the trace tool runs "check --release"
    Then the exit code is 1
    And the output says "m/src/main/java/a/c/Guard.java:<finding>"
    Examples:
      | detected | class | finding                                                                                            |
      | false    | Guard | 7:1: MUTANT-SURVIVED Guard.decide: negated conditional, and no test that runs it notices           |
      | true     | Other | 6:16: MUTATION-MISSING a.c.Guard decides for a control, and no result says that it was mutated     |

  @SRS-3207
  Scenario: A release of other bytes than those tested is named
    Given its file "out/manifest.json" holds "{\"commit\": \"c0ffee\", \"files\": [{\"path\": \"device.jar\", \"sha256\": \"00\"}]}"
    When the trace tool runs "check --release=out"
    Then the exit code is 1
    And the output says "out/manifest.json:1:1: EVIDENCE-RELEASE the release holds another device.jar than any that was tested"
    And the output says "EVIDENCE-RELEASE the release was built from commit c0ffee, and the tests ran on no commit"
    When the trace tool runs "check --release=nowhere"
    Then the exit code is 2
    And the output says "nowhere/manifest.json:1:1: UNREADABLE"
