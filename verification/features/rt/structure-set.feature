Feature: A structure set that any planning system can take

  @SRS-501 @SRS-502 @SRS-503 @SRS-204 @SRS-207 @RC-38 @RC-44 @RC-48 @RC-52
  Scenario: It conforms, claims nothing and belongs to the patient of the series
    Given the phantom CT series "thorax" of a patient with a Japanese name
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the conformance checker finds no error in the structure set
    And the structure set is an unapproved automatic draft of no manufacturer
    And patient and study of the structure set have the same bytes as those of the series
    And the file of the structure set ends with its last element

  @SRS-503 @SRS-209
  Scenario: The same job gives the same bytes
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series twice with the same recorded time
    Then both structure sets have the same bytes

  @SRS-504 @RC-51
  Scenario: A structure that is absent is not written
    Given the phantom CT series "thorax" with only slices 1 to 6
    When I run "oarlock segment" on the series
    Then the structure set does not hold "Lung_L"

  @SRS-505
  Scenario: The self-check reads back what the device has sent
    When I run the self-check
    Then the exit code is 0
    And the record names each check with what was measured and expected
