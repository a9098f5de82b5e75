Feature: Images that come late are in what is made last

  @SRS-1015 @SRS-1721 @RC-260 @effective
  Scenario: A case that was refused for a missing slice goes on when the slice comes
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series without slice 9
    Then the case is "REFUSED" with reason "SLICE_MISSING"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And within 5 seconds the series has made 1 case
    And the history of the case is "CASE_ARRIVED, CASE_ROUTED, CASE_REFUSED, CASE_REOPENED, CASE_ARRIVED, CASE_ROUTED, CASE_GATED, CASE_SEGMENTED, CASE_DRAWN, CASE_PROVED, DELIVERED, CASE_DELIVERED"
    And the planning system has received 1 RTSTRUCT

  @SRS-1415 @SRS-1722 @RC-262 @effective
  Scenario: After a delivered case a new version is made of all images
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series without the last slice
    Then within 60 seconds the case is "DELIVERED"
    When the scanner "CT1" sends the series
    Then within 5 seconds the series has made 2 cases
    And within 60 seconds the case is "DELIVERED"
    And the latest case has one image more than the case before it
    And the case before it is "DELIVERED"
    And the planning system has both versions, and the later one says that it is
    And the page of each of the two cases names the other

  @SRS-1610 @RC-261 @effective
  Scenario: What became outdated while the planning system was away is never sent
    Given a running device with a quiet time of 1 seconds
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series without the last slice
    Then within 60 seconds the case is "PROVED"
    When the scanner "CT1" sends the series
    Then within 5 seconds the series has made 2 cases
    And within 60 seconds the case is "PROVED"
    When the planning system is switched on
    Then within 60 seconds the case is "DELIVERED"
    And the case before it is "SUPERSEDED"
    And the planning system has received 1 RTSTRUCT
