Feature: Tables and files for other tools

  Background:
    Given a small repository whose trace is whole

  @SRS-3501
  Scenario: Each requirement stands with its tests, each risk with its controls, each need with what is below it
    When the trace tool runs "matrix requirements --as csv --out r.csv"
    Then the exit code is 0
    And its file "r.csv" says "SRS,SRS-2,Guard,covered,test,scenario 'takes the higher reading',system,passed"
    When the trace tool runs "matrix risks --as html --out f.html"
    Then the exit code is 0
    And its file "f.html" says "<td>RISK-1</td>"
    And its file "f.html" says "ENGINEERING BASELINE"
    When the trace tool runs "matrix needs --as csv --out n.csv"
    Then the exit code is 0
    And its file "n.csv" says "UN-1,Know when it is hot,covered,VAL-1: not performed,SYS-1"

  @SRS-3501
  Scenario: What has no test is a row of the matrix
    Given in its file "features/warning.feature" the words "@SRS-2 @RC-1" become "@RC-1"
    When the trace tool runs "matrix requirements --as csv --out r.csv"
    Then its file "r.csv" says "SRS,SRS-2,Guard,uncovered,test,none"

  @SRS-3502
  Scenario: A title that looks like a formula stays a title
    Given in its file "requirements/srs.yaml" the words "title: Guard" become "title: '=1+1'"
    When the trace tool runs "matrix requirements --as csv --out r.csv"
    Then its file "r.csv" says "SRS,SRS-2,'=1+1,"
