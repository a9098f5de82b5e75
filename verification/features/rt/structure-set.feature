Feature: A structure set that any planning system can take

  @SRS-501
  Scenario: The structure set conforms and refers to the series
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And dciodvfy finds no error in the structure set
    And every image reference of the structure set is a slice of the series
    And every contour lies on the slice that it refers to

  @SRS-502 @RC-44
  Scenario: It is an unapproved draft of nobody in particular
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure set is "UNAPPROVED"
    And the structure set names no manufacturer and no UDI
    And the structure set names the package "oarlock-reference"

  @SRS-503 @RC-38
  Scenario: Patient and study are those of the series
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the patient of the structure set has the same bytes as that of the series

  @SRS-503
  Scenario: The same job gives the same bytes
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series twice with the same recorded time
    Then both structure sets are the same file

  @SRS-504 @RC-51
  Scenario: A structure that is absent is not written
    Given the phantom CT series "thorax" with only slices 1 to 7
    When I run "oarlock segment" on the series
    Then the structure set does not hold "Lung_L"

  @SRS-505
  Scenario: The self-check reads back what the device has sent
    When I run the self-check
    Then the exit code is 0
    And the record names each check with what was measured and expected
