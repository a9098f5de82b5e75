Feature: Files that someone else made end in a volume or in a reason

  @SRS-201 @SRS-202 @SRS-203 @RC-6 @effective
  Scenario Outline: A hostile file beside the series is named and the series goes on
    Given the phantom CT series "thorax" with a file of <kind> in the same folder
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "FILE_UNREADABLE"

    Examples:
      | kind                    |
      | 2000 nested sequences   |
      | two million empty items |
      | a deflated bomb         |
      | a length beyond its end |
      | random bytes            |

  @SRS-203 @SRS-205 @SRS-206 @SRS-208
  Scenario Outline: The series is read the same in each transfer syntax
    Given the phantom CT series "thorax" in the transfer syntax "<transfer syntax>"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure "Lung_L" agrees with the phantom's truth with a Dice of at least 0.98

    Examples:
      | transfer syntax        |
      | 1.2.840.10008.1.2      |
      | 1.2.840.10008.1.2.2    |
      | 1.2.840.10008.1.2.1.99 |
      | 1.2.840.10008.1.2.5    |
      | 1.2.840.10008.1.2.4.70 |

  @SRS-206
  Scenario: What cannot be decoded is refused with what to do
    Given the phantom CT series "thorax" in the transfer syntax "1.2.840.10008.1.2.4.80"
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "PIXEL_DATA_UNREADABLE"

  @SRS-205 @RC-18
  Scenario: Short pixel data is refused
    Given the phantom CT series "thorax" with slice 10 cut in its pixel data
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "PIXEL_DATA_UNREADABLE" at "z = "
