Feature: The same patient however he lies

  @SRS-101 @SRS-108 @RC-25
  Scenario Outline: Left stays left and head stays head in every patient position
    Given the phantom CT series "thorax" with patient position <position>
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure "Lung_L" lies to the patient's left of "Lung_R"
    And the structure "Lung_L" agrees with the phantom's truth with a Dice of at least 0.98
    And the structure "Body" agrees with the phantom's truth with a Dice of at least 0.98

    Examples:
      | position |
      | HFS      |
      | HFP      |
      | HFDL     |
      | HFDR     |
      | FFS      |
      | FFP      |
      | FFDL     |
      | FFDR     |

  @SRS-105
  Scenario Outline: Structures keep their place on scans of other spacings
    Given the phantom CT series "thorax" with pixels of <pixel> mm and slices of <slice> mm
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure "Lung_R" agrees with the phantom's truth with a Dice of at least 0.98
    And the structure "Body" agrees with the phantom's truth with a Dice of at least 0.98

    Examples:
      | pixel | slice |
      | 1.5   | 3     |
      | 2.25  | 2.5   |

  @SRS-107
  Scenario: The couch is not part of the body, and the lungs are not holes in it
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure "Body" has 1 piece
    And the structure "Body" agrees with the phantom's truth with a Dice of at least 0.98

  @SRS-106 @RC-26
  Scenario: The self-check measures the phantom by overlap, distance and volume
    When I run the self-check
    Then the exit code is 0
    And the record names each check with what was measured and expected
