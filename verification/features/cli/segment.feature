Feature: The corridor on a folder

  @SRS-2301 @SRS-2304 @RC-81
  Scenario: A folder becomes a structure set, a picture and a report
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the output folder holds "rtstruct.dcm, preview.png, report.json"
    And the report has figures for "Body, Lung_L, Lung_R, Bone"
    And the report does not hold the patient's name or ID

  @SRS-2302 @SRS-2305 @RC-81 @effective @CAUSE-816
  Scenario: A refusal leaves no structure set, not even an old one
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    And slice 10 is removed from the series
    And I run "oarlock segment" on the series into the same folder
    Then the exit code is 3
    And the output folder holds "report.json"

  @SRS-2303
  Scenario: Between two series a person chooses
    Given the phantom CT series "thorax" and another series in the same folder
    When I run "oarlock segment" on the series
    Then the exit code is 2
    And the output says "--series"

  @SRS-2303
  Scenario: A structure set in the folder is left out
    Given the phantom CT series "thorax" and its structure set in the same folder
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "OTHER_OBJECT_LEFT_OUT"

  @SRS-2305
  Scenario Outline: Wrong usage is explained
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series with "<option>"
    Then the exit code is 2

    Examples:
      | option          |
      | --model nowhere |
      | --zone Nowhere  |
      | --holes round   |

  @SRS-2305
  Scenario: A file that is not DICOM is answered in words
    Given a folder with a file that is not DICOM
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the output says "NO_SLICES"
    And the output does not say "Exception"

  @SRS-2306
  Scenario: Without a terminal progress is one line for each phase
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the output says "proving the written file"

  @SRS-2307 @RC-66
  Scenario: The same inputs give the same files
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series with "--time 2026-07-01T12:00:00Z"
    And I run "oarlock segment" on the series with "--time 2026-07-01T12:00:00Z"
    Then both structure sets are the same file
