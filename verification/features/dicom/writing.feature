Feature: Files that mean the same everywhere

  @SRS-204 @RC-48
  Scenario: The structure set is a whole file with nothing behind it
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the structure set is a DICOM file that ends with its data set

  @SRS-207 @RC-52
  Scenario: A Japanese name comes back byte for byte
    Given the phantom CT series "thorax" with the patient name "Yamada^Tarou=山田^太郎" in the character set "\ISO 2022 IR 87"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the patient of the structure set has the same bytes as that of the series

  @SRS-209
  Scenario: A repeated job makes the same object
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series twice with the same recorded time
    Then both structure sets are the same file
