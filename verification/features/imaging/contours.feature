Feature: Contours that any planning system reads as the same voxels

  @SRS-102 @SRS-103
  Scenario: Contours of the phantom are simple polygons around exactly the segmented voxels
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And every contour has at least 3 points
    And no contour crosses itself
    And the report names no difference between masks and structure set
    And the structure "Lung_L" agrees with the phantom's truth with a Dice of at least 0.98

  @SRS-104
  Scenario: The spinal canal stays a hole in the bone
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report names no difference between masks and structure set
    And the structure "Bone" has a hole
    And no contour crosses itself

  @SRS-109
  Scenario: A full-size scan is drawn in seconds
    Given the phantom CT series "thorax" of 512 x 512 x 200 voxels
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report says that drawing took at most 10 seconds

  @SRS-110
  Scenario: The same series is drawn the same twice
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    And I run "oarlock segment" on the series
    Then both structure sets have the same contours
