Feature: Nothing leaves that differs from what was meant

  @SRS-1501 @SRS-1502 @SRS-1503 @SRS-1504 @SRS-1505 @SRS-1506 @SRS-1507 @SRS-1508 @SRS-1509 @RC-40 @RC-41 @RC-47 @RC-43
  Scenario: A sound structure set is proved, and an independent reader measures the same volumes
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report names no difference between masks and structure set
    And every image reference of the structure set is a slice of the series
    And every contour lies on the slice that it refers to
    And plastimatch measures the volume of every structure within 3 % of the report

  @SRS-1508 @RC-32
  Scenario: Left is where the patient's left is, feet first and prone too
    Given the phantom CT series "thorax" with patient position FFP
    When I run "oarlock segment" on the series
    Then the structure "Lung_L" lies to the patient's left of "Lung_R"

  @SRS-1510 @RC-54
  Scenario: The preview is a picture of the written file, the same every time
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    And I run "oarlock segment" on the series
    Then both previews are the same file
    And the preview is a PNG of at least 600 x 600 pixels
