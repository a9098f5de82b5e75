Feature: An unapproved draft that a planning system can read

  @SRS-1401 @RC-44
  Scenario: The structure set is conformant, unapproved and automatic
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And dciodvfy finds no error in the structure set
    And the structure set is "UNAPPROVED"
    And every structure was generated "AUTOMATIC"
    And every image reference of the structure set is a slice of the series

  @SRS-1402 @SRS-1404 @RC-39
  Scenario: Names stand behind the prefix
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the structure set has the structures "zz_Body, zz_Lung_L, zz_Lung_R, zz_Bone"

  @SRS-1403 @RC-42 @effective
  Scenario: A long prefix shortens the name and keeps the side
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series with "--prefix auto_draft_"
    Then the exit code is 0
    And the structure set has the structures "auto_draft_Body, auto_draft_Lng_L, auto_draft_Lng_R, auto_draft_Bone"
    And the report has the finding "NAME_SHORTENED"

  @SRS-1405
  Scenario: Contours lie on slices whose positions are rounded
    Given the phantom CT series "thorax" with positions rounded to 0.1 mm
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And every contour lies on the slice that it refers to

  @SRS-1406 @SRS-1409 @RC-36
  Scenario: The reference package is marked and nobody is named as manufacturer
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the structure set label says "NOT CLINICAL"
    And the structure set names no manufacturer and no UDI
    And the structure set names the package "oarlock-reference"

  @SRS-1407 @RC-51
  Scenario: An absent structure is said and not drawn
    Given the phantom CT series "thorax" with only slices 1 to 6
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "STRUCTURE_ABSENT"
    And no structure of the structure set is without contours
    And the structure set description says "Absent, not drawn"

  @SRS-1408 @RC-50 @RC-77
  Scenario: Times are local with their offset
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series with "--time 2026-07-01T12:00:00Z --zone Europe/Berlin"
    Then the structure set was made at "140000" on "20260701" with offset "+0200"

  @SRS-1410 @RC-46
  Scenario Outline: Holes go out as the destination reads them
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series with "--holes <style>"
    Then the exit code is 0
    And the report names no difference between masks and structure set

    Examples:
      | style   |
      | KEYHOLE |
      | NESTED  |
