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
    And its file "n.csv" says "UN-1,Know when it is hot,not performed,VAL-1: not performed,SYS-1"

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

  @SRS-3503
  Scenario: Everything as JSON with its schema, and as CSV
    When the trace tool runs "export json --out all.json"
    Then the exit code is 0
    And its file "all.json" says '"outcome" : "passed"'
    And its file "all.json" says '"state" : "covered"'
    And its file "all.json" fits the schema in "all.schema.json"
    When the trace tool runs "export csv --out all.csv"
    Then its file "all.csv" says "RISK,RISK-1,Burn from touching it,"

  @SRS-3504
  Scenario: A workbook with filters and headings that stay
    When the trace tool runs "export xlsx --out all.xlsx"
    Then the exit code is 0
    And the sheet "FMEA" of its file "all.xlsx" says "CAUSE-1", has a filter and keeps its headings
    And the sheet "Needs to tests" of its file "all.xlsx" says "passed", has a filter and keeps its headings

  @SRS-3505
  Scenario: The same commit gives the same ReqIF
    Given it was built and its scenarios were run
    And it is committed as "v1"
    When the trace tool runs "export reqif --out one.reqif"
    And the trace tool runs "export reqif --out two.reqif"
    Then the exit code is 0
    And its files "one.reqif" and "two.reqif" are the same
    And its file "one.reqif" says '<SPEC-OBJECT IDENTIFIER="item.SRS-1"'
    And its file "one.reqif" says '<SPEC-RELATION IDENTIFIER="relation_item.SRS-1_satisfies_item.SYS-1"'
    And its file "one.reqif" says 'THE-VALUE="passed"'

  @SRS-3506
  Scenario: An export that is imported again differs in nothing
    When the trace tool runs "export reqif --out all.reqif"
    And the trace tool runs "import reqif all.reqif"
    Then the exit code is 0
    And the output says "0 differences between 18 items in the file and 18 here"

  @SRS-3506
  Scenario: A change made elsewhere is named and changes nothing here
    When the trace tool runs "export reqif --out all.reqif"
    Given in its file "all.reqif" the words "I want to know when it is too hot to touch." become "I want to know when it is hot."
    When the trace tool runs "import reqif all.reqif --out came"
    Then the exit code is 1
    And the output says "requirements/un.yaml:3:3: CHANGED UN-1 text"
    And its file "requirements/un.yaml" says "too hot to touch"
    And its file "came/un.yaml" says "I want to know when it is hot."
    When the trace tool runs "import reqif all.reqif --out came"
    Then the exit code is 2

  @SRS-3507
  Scenario Outline: A foreign file that is broken or means harm is refused with its place
    Given its file "x.reqif" holds "<text>"
    When the trace tool runs "import reqif x.reqif --out came"
    Then the exit code is 2
    And the output says "<words>"
    And nothing is called "came" in it

    Examples:
      | text                                                                                              | words                          |
      | <?xml version='1.0'?>\\n<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\\n<REQ-IF>&e;</REQ-IF> | a document type is refused     |
      | <REQ-IF xmlns='http://www.omg.org/spec/ReqIF/20110401/reqif.xsd'>\\n<THE-HEADER>                    | x.reqif:2:13: UNREADABLE not XML |
      | <html/>                                                                                           | is no ReqIF                    |
