Feature: Files that someone else made end in a volume or in a reason

  @SRS-201 @SRS-202 @SRS-203 @SRS-402 @RC-6 @effective
  Scenario: Hostile files beside the series are named and the series goes on
    Given the phantom CT series "thorax" with hostile files beside it
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "FILE_UNREADABLE"
    And the report says "6 files are not readable DICOM"
    And each structure agrees with the truth of the phantom

  @SRS-203 @SRS-205 @SRS-206 @SRS-208
  Scenario: Slices mean the same in each transfer syntax that is decoded
    Given the phantom CT series "thorax" with its slices in every transfer syntax that is decoded
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And each structure agrees with the truth of the phantom

  @SRS-206
  Scenario: What cannot be decoded is refused with what to do
    Given the phantom CT series "thorax" in the transfer syntax "1.2.840.10008.1.2.4.80"
    When I run "oarlock segment" on the series
    Then the exit code is 3
    And the report names "PIXEL_DATA_UNREADABLE"
    And the report says "resend the image uncompressed"
