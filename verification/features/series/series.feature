Feature: A folder of files becomes a volume

  @SRS-401
  Scenario Outline: The side does not depend on how the patient lies
    Given the phantom CT series "thorax" with patient position <position>
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure "Lung_L" lies to the patient's left of "Lung_R"

    Examples:
      | position |
      | HFP      |
      | FFS      |
      | FFDL     |

  @SRS-402
  Scenario: Files that are not DICOM are named and left aside
    Given the phantom CT series "thorax" with a file of random bytes in the same folder
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "FILE_UNREADABLE"

  @SRS-403 @SRS-404 @RC-23
  Scenario Outline: However the scanner stores its values, the structures are the same
    Given the phantom CT series "thorax" stored <form>
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure "Body" agrees with the phantom's truth with a Dice of at least 0.98

    Examples:
      | form                                     |
      | signed                                   |
      | with 13 bits                             |
      | with another rescale intercept per slice |
      | with other bits in the unused high bits  |

  @SRS-404
  Scenario: The phantom is a conformant CT series
    Given the phantom CT series "thorax"
    Then dciodvfy finds no error in the series

  @SRS-405
  Scenario: A full-size series is read in seconds
    Given the phantom CT series "thorax" of 512 x 512 x 200 voxels
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report says that reading took at most 10 seconds
