Feature: The gate refuses what lies outside the intended use, and says why

  @SRS-1210 @SRS-1205
  Scenario: A sound series passes
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report names no reason

  @SRS-1205 @RC-12 @effective @CAUSE-106 @CAUSE-206
  Scenario Outline: Gaps, duplicates and uneven slices are refused with their place
    Given the phantom CT series "thorax" <fault>
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "<code>" at "z = "

    Examples:
      | fault                           | code            |
      | without slice 10                | SLICE_MISSING   |
      | with slice 10 twice             | SLICE_DUPLICATE |
      | with slice 10 moved along by 2 mm | SLICES_UNEVEN |

  @SRS-1204 @RC-16 @effective @CAUSE-204 @CAUSE-205
  Scenario Outline: Tilted, sheared and oblique slices are refused
    Given the phantom CT series "thorax" with <fault>
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "<code>"

    Examples:
      | fault                           | code          |
      | a stated gantry tilt of 7.5 degrees | GANTRY_TILT |
      | a shear of 0.5 degrees          | GANTRY_TILT   |
      | rows turned by 3 degrees        | OBLIQUE       |
      | slice 10 moved sideways by 1 mm | SLICE_SHIFTED |

  @SRS-1202 @RC-14 @RC-15 @effective @CAUSE-108
  Scenario Outline: Mixed series are refused
    Given the phantom CT series "thorax" with slice 10 of another <kind>
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "<code>" at "z = "

    Examples:
      | kind               | code                      |
      | patient            | MIXED_PATIENTS            |
      | study              | MIXED_STUDIES             |
      | frame of reference | MIXED_FRAMES_OF_REFERENCE |
      | pixel spacing      | MIXED_SPACING             |
      | orientation        | MIXED_ORIENTATION         |

  @SRS-1203 @RC-18 @effective @CAUSE-238
  Scenario Outline: What geometry and units need must be there
    Given the phantom CT series "thorax" with slice 10 without <what>
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "<code>"

    Examples:
      | what              | code               |
      | orientation       | ORIENTATION_ABSENT |
      | position          | POSITION_ABSENT    |
      | pixel spacing     | SPACING_ABSENT     |
      | rescale slope     | RESCALE_ABSENT     |
      | rescale intercept | RESCALE_ABSENT     |

  @SRS-1209 @RC-18 @effective @CAUSE-218
  Scenario: Short pixel data are refused with their place
    Given the phantom CT series "thorax" with slice 10 cut in its pixel data
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "PIXEL_DATA_UNREADABLE" at "z = "

  @SRS-1208 @RC-19 @effective
  Scenario: Values whose intercept was lost are refused
    Given the phantom CT series "thorax" with a rescale intercept of 0
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "HU_IMPLAUSIBLE"

  @SRS-1201 @RC-13 @effective
  Scenario: Another modality is refused
    Given the phantom CT series "thorax" with modality "MR"
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "NOT_CT"

  @SRS-1206 @RC-20 @effective @CAUSE-229
  Scenario: Slices thicker than the package accepts are refused
    Given the phantom CT series "thorax" with slices said to be 8 mm thick
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "SLICE_THICKNESS_OUTSIDE"

  @SRS-1207 @RC-21 @effective @CAUSE-221
  Scenario: A child is refused
    Given the phantom CT series "thorax" with age "011Y"
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "AGE_OUTSIDE"

  @SRS-1207 @RC-21
  Scenario: An unknown age is a finding
    Given the phantom CT series "thorax" without age and birth date
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "AGE_UNKNOWN"

  @SRS-1211 @RC-17 @effective @CAUSE-232
  Scenario: A localizer in the series is left out
    Given the phantom CT series "thorax" with a localizer mixed in
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "LOCALIZER_LEFT_OUT"

  @SRS-1210 @RC-69
  Scenario: All reasons are said at once, and nobody is named
    Given the phantom CT series "thorax" with slice 10 of another patient
    And the series also has age "011Y"
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "MIXED_PATIENTS" at "z = "
    And the report names "AGE_OUTSIDE"
    And the report does not hold the patient's name or ID

  @SRS-1210 @SRS-1205 @RC-68
  Scenario: A refusal stands on the worklist in words
    Given a running device
    And the phantom CT series "thorax" without slice 10
    When the scanner "CT1" sends the series
    Then the case is "REFUSED" with reason "SLICE_MISSING"
