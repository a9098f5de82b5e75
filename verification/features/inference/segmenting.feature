Feature: From a volume to one mask per structure

  @SRS-608 @SRS-704 @RC-33 @RC-35
  Scenario: The structures of the phantom are found
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure set holds "Body"
    And the structure set holds "Lung_L"
    And the structure set holds "Lung_R"
    And the structure set holds "Bone"
    And each structure agrees with the truth of the phantom
    And the report has no finding about a structure

  @SRS-604 @RC-34
  Scenario: The layout of windows does not change a structure
    Given the phantom CT series "thorax"
    And the reference package with '"slices": 12, "rows": 64, "columns": 50}' for '"slices": 8, "rows": 0, "columns": 0}' in its manifest
    When I run "oarlock segment" on the series
    And I run "oarlock segment" on the series with the package
    Then the exit code is 0
    And the structures are the same as with the reference package

  @SRS-604 @RC-34 @effective
  Scenario: Windows that do not divide the volume leave no seam and no margin
    Given the phantom CT series "thorax"
    And the reference package with '"slices": 7, "rows": 45, "columns": 41}' for '"slices": 8, "rows": 0, "columns": 0}' in its manifest
    When I run "oarlock segment" on the series
    And I run "oarlock segment" on the series with the package
    Then the exit code is 0
    And the structures are the same as with the reference package

  @SRS-608 @RC-33 @effective
  Scenario: A rule for one structure does not reach another
    Given the phantom CT series "thorax"
    And the reference package with '"minMl": 50, "minShareOfLargest": 1' for '"minMl": 50, "minShareOfLargest": 0.01' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the exit code is 0
    And each structure agrees with the truth of the phantom

  @SRS-608 @RC-35 @effective
  Scenario: Structures that lie within another leave it whole
    Given the phantom CT series "thorax" with patient position FFP
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And each structure agrees with the truth of the phantom

  @SRS-606
  Scenario: A model with a grid of its own is given that grid
    Given the phantom CT series "thorax"
    And the reference package with '"voxelSpacingMm": [2.0, 2.0, 2.5]' for '"voxelSpacingMm": []' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the exit code is 0
    And each structure agrees with the truth of the phantom within 0.05

  @SRS-607
  Scenario: The same job gives the same bytes
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series twice with the same recorded time
    Then both structure sets have the same bytes

  @SRS-605 @SRS-618
  Scenario: A full-size scan is segmented in seconds within bounded memory
    Given the phantom CT series "thorax" of 512 x 512 x 200 voxels
    When I run "oarlock segment" on the series with at most 1000 MB of heap
    Then the exit code is 0
    And the step "segment" took less than 30 seconds

  @SRS-609 @RC-29 @effective
  Scenario: Structures that are not in the scan are said to be absent
    Given the phantom CT series "thorax" with only slices 1 to 7
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report names "STRUCTURE_ABSENT" for "Lung_L"
    And the report names "STRUCTURE_ABSENT" for "Lung_R"
    And the structure set does not hold "Lung_L"

  @SRS-610 @RC-30 @effective @CAUSE-228
  Scenario: A scan that ends within the lungs is reported as truncated
    Given the phantom CT series "thorax" with only slices 1 to 20
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report names "STRUCTURE_TRUNCATED" for "Lung_L"
    And the report names "STRUCTURE_TRUNCATED" for "Lung_R"

  @SRS-611 @RC-31 @effective
  Scenario: A volume outside of the expected range is reported
    Given the phantom CT series "thorax"
    And the reference package with '"minMl": 4000' for '"minMl": 500' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the report names "STRUCTURE_VOLUME_IMPLAUSIBLE" for "Lung_L"

  @SRS-612 @RC-32 @effective
  Scenario: Swapped sides are reported
    Given the phantom CT series "thorax"
    And the reference package with '"towards": [-1, 0, 0]' for '"towards": [1, 0, 0]' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the report names "STRUCTURE_WRONG_SIDE" for "Lung_L"
    And the report names "STRUCTURE_WRONG_SIDE" for "Lung_R"

  @SRS-613
  Scenario: A border that had to be estimated is reported
    Given the phantom CT series "thorax"
    And the reference package with '"minAcross": 0' for '"minAcross": 0.2' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the exit code is 0
    And the report names "STRUCTURE_BORDER_ESTIMATED" for "Lung_L"
    And the report names "STRUCTURE_BORDER_ESTIMATED" for "Lung_R"

  @SRS-701 @RC-36
  Scenario: The reference package says that it is not clinical
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the report says "NOT CLINICAL"
    And the label of the structure set says "NOT CLINICAL"

  @SRS-702 @SRS-703
  Scenario: The reference package of the build has the digest that stands beside it
    Given the phantom CT series "thorax"
    And the reference package as a file
    When I run "oarlock segment" on the series with the package
    Then the report holds the digest that stands beside the package
