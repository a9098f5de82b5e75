Feature: Images leave without identity, and what comes back finds its patient or is blocked

  @SRS-4201 @SRS-4204 @SRS-4208 @SRS-4215 @RC-120 @RC-152
  Scenario: Nothing of a patient is in a copy
    Given the phantom CT series "thorax" with names, private elements and an overlay
    When the site de-identifies the series
    Then the exit code is 0
    And the output folder holds "images, report.json, way-back.sealed"
    And no text of the series is in a copy
    And no text of the series is in the report
    And each copy says which profile it obeys
    And dciodvfy finds no error in a copy

  @SRS-4202 @SRS-4203 @SRS-4209 @RC-150
  Scenario: What belonged together still does, and pixels are the same
    Given the phantom CT series "thorax" with names, private elements and an overlay
    When the site de-identifies the series
    And the site de-identifies the series
    Then both runs gave the same copies
    And the copies have valid identifiers that the series has not
    And the copies lie where the images lie and have their pixels
    And all dates of the copies are moved back by the same days

  @SRS-4202 @RC-150 @effective @CAUSE-930
  Scenario: Another key gives other identifiers
    Given the phantom CT series "thorax"
    When the site de-identifies the series
    And a site with another key de-identifies the series
    Then the two runs have no identifier in common

  @SRS-4205
  Scenario: Age and sex stay only where the site says so
    Given the phantom CT series "thorax" of a patient aged "094Y"
    When the site de-identifies the series
    Then the copies have no age
    When a site that retains characteristics de-identifies the series
    Then the copies have the age "090Y"

  @SRS-4206 @RC-151 @effective @CAUSE-712 @CAUSE-931
  Scenario Outline: A series that may show a person is held
    Given the phantom CT series "thorax" in which <doubt>
    When the site de-identifies the series
    Then the exit code is 3
    And the output says "<code>"
    And the output folder holds "report.json"

    Examples:
      | doubt                                 | code               |
      | annotation is said to be burned in    | ANNOTATION_PRESENT |
      | the images are derived                | ANNOTATION_UNKNOWN |
      | text stands beside the body           | TEXT_POSSIBLE      |
      | the body part is the head             | FACE_POSSIBLE      |
      | the body part is not said             | FACE_POSSIBLE      |

  @SRS-4207 @RC-151
  Scenario: A person releases a doubt with a reason, but nothing that is certain
    Given the phantom CT series "thorax" in which the body part is not said
    When the site de-identifies the series with "--release FACE_POSSIBLE"
    Then the exit code is 2
    When the site de-identifies the series, releasing "FACE_POSSIBLE" because "Looked at it: no face in the scan"
    Then the exit code is 0
    And dciodvfy finds no error in a copy
    And the report says "Looked at it: no face in the scan"
    When the site de-identifies the series with "--release ANNOTATION_PRESENT"
    Then the exit code is 2

  @SRS-4210
  Scenario Outline: What is not one CT series of one patient is held
    Given the phantom CT series "thorax" in which <mixture>
    When the site de-identifies the series
    Then the exit code is 3
    And the output says "<code>"
    And the output folder holds "report.json"

    Examples:
      | mixture                              | code            |
      | one image is of another patient      | SERIES_MIXED    |
      | no image has a patient ID            | PATIENT_UNKNOWN |
      | one file is not readable             | FILE_UNREADABLE |
      | one image has no position            | IMAGE_INCOMPLETE |

  @SRS-4211 @SRS-4212 @SRS-4213 @SRS-4215 @RC-121 @RC-153
  Scenario: A structure set for the copy comes back to its patient
    Given the phantom CT series "thorax"
    When the site de-identifies the series
    And a foreign service contours the copies
    And the site re-identifies the structure set
    Then the exit code is 0
    And the joined structure set belongs to the patient of the series
    And every contour of the joined structure set lies on an image of the series
    And the joined structure set is "UNAPPROVED"
    And dciodvfy finds no error in the joined structure set
    And the way back holds no text of the series

  @SRS-4212 @RC-121 @RC-153 @effective @CAUSE-905 @CAUSE-933
  Scenario Outline: A mismatch blocks
    Given the phantom CT series "thorax"
    When the site de-identifies the series
    And a foreign service contours the copies
    And <mismatch>
    And the site re-identifies the structure set
    Then the exit code is 3
    And the output says "<code>"
    And the output folder holds "report.json"

    Examples:
      | mismatch                                      | code                |
      | the way back is altered by one byte           | WAY_BACK_UNREADABLE |
      | the way back is another series'               | ORIGINALS_DIFFER    |
      | an original image is exchanged                | ORIGINALS_DIFFER    |
      | the structure set names another patient       | PATIENT_DIFFERS     |
      | the structure set refers to another series    | REFERENCE_DIFFERS   |
      | a contour is moved off its image              | CONTOUR_OFF_IMAGE   |

  @SRS-4214 @RC-150
  Scenario Outline: A key that others can read, or none, is refused
    Given the phantom CT series "thorax"
    And the site's key <fault>
    When the site de-identifies the series
    Then the exit code is 2
    And the output says "openssl rand -hex 32"

    Examples:
      | fault                    |
      | may be read by everybody |
      | is missing               |
      | is too short             |
