Feature: Masks without identity, with every finding

  @SRS-1301 @RC-73
  Scenario: What the package makes of a series does not depend on whose it is
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    And I run "oarlock segment" on the same series of another patient
    Then both structure sets have the same contours

  @SRS-1302 @RC-29 @RC-30
  Scenario: A lung that the scan cuts off is a finding
    Given the phantom CT series "thorax" with only slices 1 to 20
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report has the finding "STRUCTURE_TRUNCATED"

  @SRS-1303 @RC-28
  Scenario: Masks survive a kill between two steps
    Given a running device of its own
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And the device is killed as soon as the case is past "GATED"
    And the device is started again
    Then within 60 seconds the case is "DELIVERED"

  @SRS-1304 @RC-36
  Scenario: The reference package is there and says what it is
    Given the phantom CT series "thorax"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the report says that the package "oarlock-reference" is not clinical
