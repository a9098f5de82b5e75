Feature: A folder of files becomes a volume

  @SRS-401
  Scenario: The side does not depend on how the patient lies
    Given the phantom CT series "thorax" with patient position FFDL
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And each structure agrees with the truth of the phantom

  @SRS-403 @SRS-404 @SRS-205 @RC-23 @effective
  Scenario: However each slice stores its values, the structures are the same
    Given the phantom CT series "thorax" with its slices stored in different forms
    Then the conformance checker finds no error in the series
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And each structure agrees with the truth of the phantom

  @SRS-405
  Scenario: A full-size series is read in seconds
    Given the phantom CT series "thorax" of 512 x 512 x 200 voxels
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the step "gate" took less than 10 seconds
